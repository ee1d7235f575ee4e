import { stringify } from 'yaml';

/** YAML of a value, to be copied: what only older YAML takes for something else than text is quoted too, such as yes. */
export function writeYaml(value: object): string {
  return stringify(value, {
    compat: 'yaml-1.1',
    blockQuote: false,
    lineWidth: 0,
  }).trimEnd();
}

/** Annotations in a catalog-info.yaml, to be copied. */
export function writeAnnotations(
  annotations: Readonly<Record<string, string>>,
): string {
  return writeYaml({ metadata: { annotations } });
}
