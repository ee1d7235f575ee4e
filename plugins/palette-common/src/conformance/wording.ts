import type { Workload } from '../workloads';

/** A workload in a sentence: "Deployment web", "static pod …". */
export function describeWorkload({
  kind,
  name,
}: Pick<Workload, 'kind' | 'name'>): string {
  const words: Readonly<Partial<Record<Workload['kind'], string>>> = {
    StaticPod: 'static pod',
    Custom: 'workload',
    Pod: 'pod',
  };
  return `${words[kind] ?? kind} ${name}`;
}

/** With its article: "an enterprise cluster". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A title inside a sentence: "control plane", but "Cluster API". */
export function inSentence(title: string): string {
  const rest = title.slice(1);
  return rest === rest.toLowerCase() ? title.toLowerCase() : title;
}

/** The same text, starting with a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words in a sentence: "a, b and c". */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}
