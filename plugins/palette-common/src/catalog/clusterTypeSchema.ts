import { z } from 'zod';
import { presences } from './kinds';
import {
  anyOf,
  clusterType,
  conditions,
  duration,
  kind,
  name,
  text,
} from './schemaParts';

const component = z.strictObject({
  name: name.describe('Name of the workload, without what a pod adds to it'),
  kind,
  alsoNamed: z
    .array(name)
    .optional()
    .describe('Other names the same workload has on some distributions'),
  alsoIn: z
    .array(name)
    .optional()
    .describe('Other namespaces in which the same workload may be'),
  presence: z
    .enum(presences)
    .describe(
      'required: must be there; optional: depends on the installation; transient: comes and goes',
    ),
  when: conditions.optional(),
  optionalWhen: z
    .array(conditions)
    .optional()
    .describe('A required component is optional where one of these holds'),
  requiredWhen: z
    .array(conditions)
    .optional()
    .describe('An optional component is required where one of these holds'),
  requiredWith: anyOf
    .optional()
    .describe(
      'An optional component is required where one of these workloads is there',
    ),
  requiredOnceOlder: z
    .strictObject({
      ...anyOf.shape,
      than: duration,
      when: conditions.optional(),
    })
    .optional()
    .describe(
      'An optional component is required once one of these workloads is older than this',
    ),
  requiredIfNamespaceExists: z
    .strictObject({ after: duration, when: conditions.optional() })
    .optional()
    .describe(
      'An optional component is required once its namespace has existed for this long',
    ),
  oneOf: z
    .strictObject({
      group: text,
      alternative: text,
    })
    .optional()
    .describe('Of a group of alternatives, one whole alternative suffices'),
  replicas: z
    .int()
    .min(1)
    .optional()
    .describe('How many pods there must be, where the count matters'),
  replicasWhen: z
    .array(z.strictObject({ when: conditions, replicas: z.int().min(1) }))
    .optional()
    .describe('Another count where a condition holds; the first that does'),
  dependsOn: z
    .array(name)
    .optional()
    .describe(
      'Components or companions that this one needs to run: their trouble is the cause of its own',
    ),
  grace: duration
    .optional()
    .describe('How long a young pod of this component may fail without alarm'),
  documentedAs: z
    .literal('optional')
    .optional()
    .describe('What the documentation says, where we ask for more'),
  documents: z
    .array(text)
    .describe(
      'Pod name patterns, verbatim and in the order of the documentation',
    ),
  summary: text.describe('What it is, in our own words'),
  confidence: z
    .enum(['verified', 'judged'])
    .describe('verified: seen in public material; judged: our judgement'),
  note: text
    .optional()
    .describe('Why the documentation cannot be taken literally here'),
});

const namespace = z.strictObject({
  namespace: name,
  documents: text
    .describe('The namespace, verbatim as the documentation prints it')
    .optional(),
  shared: z
    .boolean()
    .optional()
    .describe(
      'true where other software runs here too: nothing in it is unexpected',
    ),
  formerly: z
    .array(name)
    .optional()
    .describe('Names that earlier releases gave this namespace'),
  summary: text,
  components: z.array(component).min(1),
});

/** One of tenant.yaml, pcg.yaml, enterprise.yaml. */
export const clusterTypeFileSchema = z.strictObject({
  clusterType,
  title: text,
  summary: text,
  release: z
    .string()
    .regex(/^\d+\.\d+(\.\d+)?$/, 'must be a release such as 4.8 or 4.9.14')
    .describe('The Palette release whose documentation these rows come from'),
  version: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'must be a year and a month such as 2026-11')
    .describe('When the documentation was last compared with this file'),
  source: z
    .url()
    .describe('The page of the documentation that these rows come from'),
  namespaces: z.array(namespace).min(1),
});

export type ClusterTypeFile = z.infer<typeof clusterTypeFileSchema>;
