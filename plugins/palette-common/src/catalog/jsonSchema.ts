import { z } from 'zod';
import { clusterTypeFileSchema } from './clusterTypeSchema';
import { traitsFileSchema } from './traitsSchema';

function definition(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** The JSON Schema of catalog-data, for editors; what validates while loading are the Zod schemas it is made from. */
export function catalogJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Palette catalog',
    description:
      'Generated from the schemas that validate the files while loading. Files refer to #/$defs/clusterType or #/$defs/traits.',
    $defs: {
      clusterType: definition(clusterTypeFileSchema),
      traits: definition(traitsFileSchema),
    },
  };
}
