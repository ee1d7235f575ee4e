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
