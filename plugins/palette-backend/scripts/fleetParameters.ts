import {
  fleetFilterNames,
  fleetFilters,
  fleetSorts,
  type FleetFilterDefinition,
} from 'backstage-plugin-palette-common';
import { Scalar, stringify } from 'yaml';

const LINE_WIDTH = 120;
/** A longer description gets lines of its own. */
const LONGEST_INLINE = 100;

const sortParameter = {
  name: 'sort',
  in: 'query',
  description:
    'A minus turns the order around. By default the worst verdict first, then by name.',
  schema: {
    type: 'string',
    enum: fleetSorts.flatMap(sort => [sort, `-${sort}`]),
    default: 'verdict',
  },
};

/**
 * Writes the fleet's filters and sorts into the API's document, between the comments that mark their places.
 *
 * @param document - `openapi.yaml`
 * @throws Error where a comment is missing
 */
export function writeFleetParameters(document: string): string {
  const names = [...fleetFilterNames, 'sort'];
  const references = names.map(name => ({
    $ref: `#/components/parameters/${name}`,
  }));
  const parameters = Object.fromEntries([
    ...fleetFilterNames.map(name => [
      name,
      describeFilter(name, fleetFilters[name]),
    ]),
    ['sort', sortParameter],
  ]);
  const written = replace(
    document,
    'references to filters of the fleet',
    references,
  );
  return replace(written, 'filters of the fleet', parameters);
}

function describeFilter(name: string, filter: FleetFilterDefinition): object {
  const { shape, description, isRepeated = false, isUnencoded } = filter;
  return {
    name,
    in: 'query',
    description: toScalar(description),
    ...(shape === 'list' && { style: 'form', explode: isRepeated }),
    ...(isUnencoded && { allowReserved: true }),
    schema: describeValues(filter),
  };
}

function describeValues({
  shape,
  values,
  maxItems,
  minLength,
  maxLength,
}: FleetFilterDefinition): object {
  switch (shape) {
    case 'list':
      return {
        type: 'array',
        ...(maxItems && { maxItems }),
        items: {
          type: 'string',
          ...(minLength && { minLength }),
          ...(values && { enum: values }),
        },
      };
    case 'flag':
      return { type: 'boolean' };
    default:
      return {
        type: 'string',
        ...(values && { enum: values }),
        ...(maxLength && { maxLength }),
      };
  }
}

/** A text as Prettier leaves it. */
function toScalar(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (text.length > LONGEST_INLINE) {
    scalar.type = Scalar.BLOCK_FOLDED;
  }
  return scalar;
}

/** Replaces what stands between two comments, each time that they occur. */
function replace(document: string, what: string, value: unknown): string {
  const begin = `# Written by yarn generate: ${what}`;
  const places = new RegExp(`^( *)${begin}\n[^]*?^ *# End of ${what}\n`, 'gm');
  if (!document.match(places)) {
    throw new Error(`openapi.yaml has no comment "${begin}".`);
  }
  return document.replace(places, (_, indent: string) => {
    const yaml = stringify(value, {
      lineWidth: LINE_WIDTH - indent.length,
      aliasDuplicateObjects: false,
      singleQuote: true,
    });
    return [
      `${indent}${begin}`,
      ...yaml
        .trimEnd()
        .split('\n')
        .map(line => `${indent}${line}`),
      `${indent}# End of ${what}`,
      '',
    ].join('\n');
  });
}
