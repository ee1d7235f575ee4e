import { stringify } from 'yaml';

/** Annotations as YAML for a catalog-info.yaml, to be copied. */
export function writeAnnotations(
  annotations: Readonly<Record<string, string>>,
): string {
  return writeYaml({ metadata: { annotations } });
}

/** A value as YAML, to be copied. It quotes texts that only older YAML misreads, such as `yes`. */
export function writeYaml(value: object): string {
  return stringify(value, {
    compat: 'yaml-1.1',
    blockQuote: false,
    lineWidth: 0,
  }).trimEnd();
}
