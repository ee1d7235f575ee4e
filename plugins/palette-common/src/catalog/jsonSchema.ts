import { z } from 'zod';
import { clusterTypeFileSchema } from './clusterTypeSchema';
import { companionsFileSchema } from './companionsSchema';
import { healthFileSchema } from './healthSchema';
import { overlayFileSchema } from './overlaySchema';
import { traitsFileSchema } from './traitsSchema';
import { troublesFileSchema } from './troublesSchema';

/** The JSON Schema of catalog-data, for editors; loading validates with the Zod schemas that it is made from. */
export function toCatalogJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Palette catalog',
    description:
      'Generated from the schemas that validate the files while loading. Each file refers to its own of the $defs: clusterType, traits, companions, health or troubles. An overlay of your own refers to overlay.',
    $defs: {
      clusterType: toDefinition(clusterTypeFileSchema),
      traits: toDefinition(traitsFileSchema),
      companions: toDefinition(companionsFileSchema),
      health: toDefinition(healthFileSchema),
      troubles: toDefinition(troublesFileSchema),
      overlay: toDefinition(overlayFileSchema),
    },
  };
}

function toDefinition(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
