import { z } from 'zod';
import { clusterType, kind, name, oneOrMore, text } from './schemaParts';

/** companions.yaml: workloads that count although the documentation does not list them. */
export const companionsFileSchema = z.strictObject({
  palettesOwn: z
    .array(name)
    .describe(
      "Namespaces that Palette's own products add: what runs there counts, what is absent does not",
    ),
  companions: z.array(
    z.strictObject({
      name,
      kind,
      alsoNamed: z.array(name).optional(),
      namespace: oneOrMore(name),
      clusterTypes: z.array(clusterType).min(1),
      summary: text,
      confidence: z.enum(['verified', 'judged']),
    }),
  ),
});

export type CompanionsFile = z.infer<typeof companionsFileSchema>;
