import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { z } from 'zod';
import { clusterTypeFileSchema, traitsFileSchema } from '../src/catalog/schema';

// Editors validate catalog-data with this; loading validates with the Zod schemas it is made from.
const definition = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Palette catalog',
  description:
    'Generated from the schemas that validate the files while loading. Files refer to #/$defs/clusterType or #/$defs/traits.',
  $defs: {
    clusterType: definition(clusterTypeFileSchema),
    traits: definition(traitsFileSchema),
  },
};

writeFileSync(
  resolve(__dirname, '../../../catalog-data/schema.json'),
  `${JSON.stringify(schema, undefined, 2)}\n`,
);
