import { InputError } from '@backstage/errors';
import type { PaletteCatalog } from './types';

/**
 * Reads declared traits as an annotation or a command line gives them: `infrastructure=vsphere,proxy=yes`.
 *
 * @returns values by trait name
 * @throws InputError with one sentence saying what to change.
 *
 * @public
 */
export function parseDeclaredTraits(
  text: string,
  catalog: PaletteCatalog,
): Readonly<Record<string, string>> {
  const declared: Record<string, string> = {};
  for (const part of text.split(',').map(p => p.trim())) {
    if (part === '') {
      continue;
    }
    const [name, value, ...rest] = part.split('=').map(p => p.trim());
    if (!name || !value || rest.length > 0) {
      throw new InputError(
        `"${part}" is not a trait: write name=value, several separated by commas, such as infrastructure=vsphere,proxy=yes.`,
      );
    }
    const trait = catalog.traits.find(t => t.name === name);
    if (!trait) {
      throw new InputError(
        `There is no trait "${name}". Known traits: ${catalog.traits
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
    declared[name] = value;
  }
  return declared;
}
