import { TRAITS_ANNOTATION, type Trait } from 'backstage-plugin-palette-common';
import { annotationsYaml } from '../annotationsYaml';

// The annotation for it is another one.
const CLUSTER_TYPE = 'type';

/** The annotation that declares a trait beside those that are declared already; its value is left to the reader. */
export function declarationYaml(
  { name }: Trait,
  traits: readonly Trait[],
): string {
  const declared = traits
    .filter(trait => trait.source === 'declared' && trait.name !== CLUSTER_TYPE)
    .map(trait => `${trait.name}=${trait.values[0]}`);
  return annotationsYaml(
    `${TRAITS_ANNOTATION}: ${[...declared, `${name}=<value>`].join(',')}`,
  );
}
