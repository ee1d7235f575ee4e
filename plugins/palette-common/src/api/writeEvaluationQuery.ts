import type { EvaluationOptions } from './evaluationOptions';

/** Writes how a listing is to be judged as a query; empty where nothing is given. */
export function writeEvaluationQuery(options: EvaluationOptions): string {
  const { clusterType, traits = {}, completeNamespaces, strictness } = options;
  const given = {
    clusterType,
    traits: Object.entries(traits)
      .map(([name, value]) => `${name}=${value}`)
      .join(','),
    completeNamespaces: completeNamespaces?.join(','),
    // A query cannot carry an empty list; `partial` means the same as no complete namespace.
    partial: (options.partial || completeNamespaces?.length === 0) && 'true',
    namespace: options.namespace,
    strictness,
  };
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );
  return `${query}` && `?${query}`;
}
