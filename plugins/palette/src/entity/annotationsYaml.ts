/** The lines of an entity that carry annotations, each as `key: value`. */
export function annotationsYaml(...annotations: readonly string[]): string {
  return [
    'metadata:',
    '  annotations:',
    ...annotations.map(each => `    ${each}`),
  ].join('\n');
}
