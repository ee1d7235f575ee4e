import { InputError } from '@backstage/errors';
import type { PaletteCatalog } from './PaletteCatalog';

/**
 * Reads declared traits as an annotation or a command line gives them: `infrastructure=vsphere,proxy=yes`.
 *
 * @returns values by trait name
 * @throws InputError with one sentence that says what to change.
 *
 * @public
 */
export function parseDeclaredTraits(
  text: string,
  catalog: PaletteCatalog,
): Readonly<Record<string, string>> {
  const parts = text.split(',').map(part => part.trim());
  return Object.fromEntries(
    parts
      .filter(part => part !== '')
      .map(part => parseDeclaredTrait(part, catalog)),
  );
}

function parseDeclaredTrait(
  text: string,
  { traits }: PaletteCatalog,
): readonly [name: string, value: string] {
  const [name, value, ...rest] = text.split('=').map(part => part.trim());
  if (!name || !value || rest.length > 0) {
    throw new InputError(
      `"${text}" is not a trait: write name=value, several separated by commas, such as infrastructure=vsphere,proxy=yes.`,
    );
  }
  const trait = traits.find(t => t.name === name);
  if (!trait) {
    throw new InputError(
      `There is no trait "${name}". Known traits: ${traits
        .map(t => t.name)
        .join(', ')}.`,
    );
  }
  const values = Object.keys(trait.values);
  if (!values.includes(value)) {
    throw new InputError(
      `Trait ${name} has no value "${value}". Known values: ${values.join(
        ', ',
      )}.`,
    );
  }
  return [name, value];
}
