import type { Workload } from '../../workloads';

const kindWords: Readonly<Partial<Record<Workload['kind'], string>>> = {
  StaticPod: 'static pod',
  Custom: 'workload',
  Pod: 'pod',
};

/** A workload in a sentence: "Deployment web", "static pod …". */
export function describeWorkload({
  kind,
  name,
}: Pick<Workload, 'kind' | 'name'>): string {
  return `${kindWords[kind] ?? kind} ${name}`;
}

/** A noun with its article: "an enterprise cluster". */
export function addArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A title as it stands inside a sentence: "control plane", but "Cluster API". */
export function lowerTitle(title: string): string {
  const rest = title.slice(1);
  return rest === rest.toLowerCase() ? title.toLowerCase() : title;
}

/** The same text, starting with a capital. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words in a sentence: "a, b and c". */
export function joinWords(
  words: readonly string[],
  last: 'and' | 'or',
): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** How many more there are: "1 more pod", "2 more pods". */
export function countMore(count: number, noun: string): string {
  return `${count} more ${noun}${count === 1 ? '' : 's'}`;
}
