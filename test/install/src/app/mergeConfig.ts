import { type Node, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Merges a snippet into a configuration file, key by key; comments stay, lists get longer. */
export function mergeConfig(config: string, snippet: string): string {
  const document = parseDocument(config);
  const { contents } = parseDocument(snippet);
  if (!contents || isScalar(contents)) {
    throw new Error('It sets nothing');
  }
  document.contents = merge(
    document.contents,
    contents,
  ) as typeof document.contents;
  return document.toString();
}

/** The environment variables of a snippet, by the key whose value they are. */
export function findVariables(snippet: string): ReadonlyMap<string, string> {
  return new Map(
    [...snippet.matchAll(/^\s*(?:- )?(\w+): \$\{(\w+)\}$/gm)].map(
      ([, key, variable]) => [key, variable],
    ),
  );
}

function merge(into: Node | null, from: Node): Node {
  if (isMap(into) && isMap(from)) {
    for (const { key, value } of from.items) {
      into.set(key, merge(into.get(key, true) as Node, value as Node));
    }
    return into;
  }
  if (isSeq(into) && isSeq(from)) {
    from.items.forEach(item => into.add(item));
    return into;
  }
  return from;
}
