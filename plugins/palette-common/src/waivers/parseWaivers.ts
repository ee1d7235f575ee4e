import { InputError } from '@backstage/errors';
import type { Waiver, WaiverSource } from './Waiver';
import { waiversSchema } from './waiverSchema';

/**
 * Validates waivers as people write them. A waiver without an id is named after its source and its place.
 *
 * @param content - a list, as YAML or JSON give it; undefined for none
 * @param options - `writePlace`: writes where a value is, from its path in the list: `[0].reason`, or empty for the list
 *
 * @throws InputError naming place and reason of everything that is wrong
 *
 * @public
 */
export function parseWaivers(
  content: unknown,
  options: {
    readonly source: WaiverSource;
    readonly writePlace: (path: string) => string;
  },
): readonly Waiver[] {
  const { source, writePlace } = options;
  const { data = [], error } = waiversSchema.safeParse(content ?? []);
  refuse(
    (error?.issues ?? []).map(
      ({ path, message }) => `${writePlace(printPath(path))}: ${message}`,
    ),
  );
  const waivers = data.map(
    (entry, i): Waiver => ({
      ...entry,
      id: entry.id ?? `${source}-${i + 1}`,
      source,
    }),
  );
  const ids = waivers.map(({ id }) => id);
  refuse(
    waivers.flatMap(({ id }, i) =>
      ids.indexOf(id) < i
        ? [`${writePlace(`[${i}].id`)}: another waiver has the id ${id}`]
        : [],
    ),
  );
  return waivers;
}

function refuse(reasons: readonly string[]): void {
  if (reasons.length > 0) {
    throw new InputError(`Waivers cannot be used.\n${reasons.join('\n')}`);
  }
}

function printPath(path: readonly PropertyKey[]): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
}
