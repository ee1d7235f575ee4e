import { z } from 'zod';
import { hostedKinds } from './kinds';
import {
  anyOf,
  clusterType,
  conditions,
  duration,
  kind,
  name,
  oneOrMore,
  text,
} from './schemaParts';

const hostedKind = z
  .enum(hostedKinds)
  .describe(
    'creating: a cluster that is being created here; virtual: a virtual cluster that runs here',
  );

const clue = z.union([
  z.strictObject({
    ...anyOf.shape,
    kind: kind.optional(),
    pods: z
      .int()
      .min(1)
      .optional()
      .describe('and it has exactly this many pods'),
  }),
  z.strictObject({
    pod: oneOrMore(name).describe('Any pod with such a name'),
    in: oneOrMore(name).describe('in any of these namespaces'),
  }),
  z.strictObject({
    namespace: oneOrMore(name),
    mayBeEmpty: z
      .boolean()
      .optional()
      .describe(
        'It may hold no pod, so that only a list of namespaces proves its absence',
      ),
  }),
  z.strictObject({
    hosted: oneOrMore(hostedKind).describe(
      'A hosted cluster of one of these kinds is there',
    ),
  }),
]);

const sign = z.strictObject({
  value: text,
  any: z
    .array(clue)
    .min(1)
    .optional()
    .describe('At least one of these is there'),
  none: z
    .array(clue)
    .min(1)
    .optional()
    .describe('and none of these, which only a complete reading can show'),
  when: conditions.optional().describe('and earlier traits have these values'),
});

const trait = z.strictObject({
  name: text,
  title: text,
  summary: text,
  values: z.record(text, text).describe('Each value, and what people call it'),
  clusterTypes: z.array(clusterType).optional(),
  covers: z
    .record(text, z.array(text).min(1))
    .optional()
    .describe(
      'Values that stand for either of several others: declaring one of those is no contradiction',
    ),
  ownersKnowledge: z
    .union([z.literal(true), conditions])
    .optional()
    .describe(
      "Present where only the cluster's owner can know it: findings that depend on it say how to declare it, where these conditions hold",
    ),
  resolve: z
    .enum(['unanimous', 'first', 'all'])
    .describe(
      'unanimous: signs that disagree leave it unknown; first: the first sign in order wins; all: several values can hold at once',
    ),
  signs: z.array(sign).min(1),
  hints: z
    .array(sign)
    .optional()
    .describe('Weaker signs, asked only where no sign decides'),
  otherwise: text
    .optional()
    .describe('The value where everything was read and no sign was seen'),
});

const alone = z.strictObject({
  when: conditions.optional(),
  none: z.array(clue).min(1).optional(),
});

const hosted = z.strictObject({
  kind: hostedKind,
  title: text,
  summary: text,
  any: z.array(clue).min(1).describe('At least one of these is there'),
  none: z.array(clue).min(1).optional().describe('and none of these'),
  alone: alone
    .optional()
    .describe(
      "What must hold where it is the only such namespace; absent: then it is the cluster's own",
    ),
  grace: duration
    .optional()
    .describe('How long a young pod there may fail without alarm'),
  applications: z
    .strictObject({
      pod: oneOrMore(name),
      except: oneOrMore(name).optional(),
    })
    .optional()
    .describe(
      'Pods of applications in the hosted cluster: counted, but not judged',
    ),
});

const clusterNamespaces = z.strictObject({
  namespace: oneOrMore(name).describe(
    "Namespaces that are named after a cluster's uid",
  ),
  alsoOf: oneOrMore(name)
    .optional()
    .describe('Further namespaces with the same uid in their names'),
  own: z
    .array(clue)
    .min(1)
    .describe(
      "What runs in a cluster's own namespace; among several namespaces, the one with most of these is the cluster's own",
    ),
  ownMayBeAbsent: alone
    .optional()
    .describe(
      "Where a cluster may have no namespace of its own: there, one with none of `own` is another cluster's",
    ),
  hosted: z.array(hosted).min(1),
});

/** traits.yaml: how clusters are recognised. */
export const traitsFileSchema = z.strictObject({
  traits: z.array(trait).min(1),
  clusterNamespaces,
  everyCluster: z
    .array(
      z.strictObject({
        what: text.describe('What it is, in a sentence after "it has no"'),
        any: z.array(clue).min(1).describe('At least one of these is there'),
      }),
    )
    .optional()
    .describe(
      'What every cluster has: a listing that lacks several of these at once looks partial',
    ),
});

export type TraitsFile = z.infer<typeof traitsFileSchema>;
