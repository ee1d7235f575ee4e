import { z } from 'zod';

/**
 * The kinds of workload a component can be; `StaticPod` is run by a node's kubelet itself.
 *
 * @public
 */
export const workloadKinds = [
  'Deployment',
  'DaemonSet',
  'StatefulSet',
  'Job',
  'CronJob',
  'StaticPod',
] as const;

/**
 * The kinds of cluster that Palette knows: a tenant's, a private cloud gateway, the management plane itself.
 *
 * @public
 */
export const clusterTypes = ['tenant', 'pcg', 'enterprise'] as const;

/**
 * Whether a component must be there, may be, or comes and goes.
 *
 * @public
 */
export const presences = ['required', 'optional', 'transient'] as const;

/**
 * What a hosted cluster can be: one in the making, or a virtual one.
 *
 * @public
 */
export const hostedKinds = ['creating', 'virtual'] as const;

const text = z.string().trim().min(1);
const name = z
  .string()
  .regex(
    /^[a-z0-9.<>-]+$/,
    'must be a Kubernetes name; <uid>, <version>, <node> or <any> may stand for what varies',
  );
const duration = z
  .string()
  .regex(/^[1-9][0-9]*[smh]$/, 'must be a duration such as 30s, 15m or 1h');
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]);

const kind = z.enum(workloadKinds);
const clusterType = z.enum(clusterTypes);

const conditions = z
  .record(
    text,
    z.union([
      text,
      z.array(text).min(1),
      z.strictObject({ not: oneOrMore(text) }),
    ]),
  )
  .describe(
    'Trait conditions, all of which must hold: a value, a list of values, or {not: …}',
  );

const anyOf = z.strictObject({
  workload: oneOrMore(name).describe('Any of these workloads'),
  in: oneOrMore(name).describe('in any of these namespaces'),
});

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
    .describe('Other namespaces where the same workload is as good'),
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
      'An optional component is required once its namespace has been there for so long',
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
      'Components, or companions, without which this one cannot run: their trouble is the cause of its own',
    ),
  grace: duration
    .optional()
    .describe('How long a young pod of this component may fail without alarm'),
  documentedAs: z
    .literal('optional')
    .optional()
    .describe('What the page says where we ask for more'),
  documents: z
    .array(text)
    .describe('Pod name patterns, verbatim and in the order of the page'),
  summary: text.describe('What it is, in our own words'),
  confidence: z
    .enum(['verified', 'judged'])
    .describe('verified: seen in public material; judged: our reading of it'),
  note: text.optional().describe('Why the page cannot be taken literally here'),
});

const namespace = z.strictObject({
  namespace: name,
  documents: text
    .describe('The namespace, verbatim as the page prints it')
    .optional(),
  shared: z
    .boolean()
    .optional()
    .describe(
      'true where other software lives here too: nothing in it is unexpected',
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
    .describe('The Palette release whose page these rows come from'),
  version: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'must be a year and a month such as 2026-11')
    .describe('When the page was last compared with this file'),
  source: z.url().describe('The page that these rows come from'),
  namespaces: z.array(namespace).min(1),
});

const hostedKind = z
  .enum(hostedKinds)
  .describe(
    'creating: a cluster in the making; virtual: a virtual cluster that runs here',
  );

const clue = z.union([
  z.strictObject({
    ...anyOf.shape,
    kind: kind.optional(),
    pods: z.int().min(1).optional().describe('and it has exactly so many pods'),
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
    .describe('and none of these, which takes a complete reading to say'),
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
      'Values that leave open which of some others holds: declaring one of those contradicts nothing',
    ),
  ownersKnowledge: z
    .union([z.literal(true), conditions])
    .optional()
    .describe(
      "Given where only the cluster's owner can know it: findings that rest on it say how to declare it, where these conditions hold",
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

const companion = z.strictObject({
  name,
  kind,
  alsoNamed: z.array(name).optional(),
  namespace: oneOrMore(name),
  clusterTypes: z.array(clusterType).min(1),
  summary: text,
  confidence: z.enum(['verified', 'judged']),
});

const failure = z.strictObject({
  reason: text.describe(
    "The kubelet's or scheduler's word, as kubectl prints it",
  ),
  tolerate: duration
    .optional()
    .describe('How long a young pod may show it; none: not at all'),
  advice: text.describe('What to look at next, in one sentence'),
});

const hosted = z.strictObject({
  kind: hostedKind,
  title: text,
  summary: text,
  any: z.array(clue).min(1).describe('At least one of these is there'),
  none: z.array(clue).min(1).optional().describe('and none of these'),
  alone: z
    .strictObject({
      when: conditions.optional(),
      none: z.array(clue).min(1).optional(),
    })
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
      "Pods there that are the applications of the hosted cluster: listed, and their health is their owner's matter",
    ),
});

const clusterNamespaces = z.strictObject({
  namespace: oneOrMore(name).describe('Namespaces that a cluster is named by'),
  alsoOf: oneOrMore(name)
    .optional()
    .describe('Further namespaces with the same uid in their names'),
  own: z
    .array(clue)
    .min(1)
    .describe(
      "What runs in a cluster's own namespace; of several namespaces, the one with most of it is the own one",
    ),
  hosted: z.array(hosted).min(1),
});

const trouble = z.strictObject({
  workload: oneOrMore(name),
  in: oneOrMore(name),
  reason: oneOrMore(text).describe('Any of these reasons, as kubectl has them'),
  when: conditions.optional(),
  advice: text.describe('What to look at next, in one sentence'),
  mendedIn: text
    .optional()
    .describe('The Palette release that mended it, such as 4.10.0'),
  source: z.url().describe('Where it is described'),
  confidence: z.enum(['verified', 'judged']),
});

/** traits.yaml: what holds for all cluster types. */
export const traitsFileSchema = z.strictObject({
  traits: z.array(trait).min(1),
  clusterNamespaces,
  palettesOwn: z
    .array(name)
    .describe(
      "Namespaces that Palette's own products add: what runs there counts, what is absent does not",
    ),
  companions: z.array(companion),
  health: z.strictObject({
    startingDeadline: duration.describe(
      'How long a pod may take to get ready before it counts as degraded',
    ),
    recentRestart: duration.describe(
      'A restart this long ago is still worth a word',
    ),
    flapping: z
      .strictObject({
        restarts: z.int().min(2).describe('At least so many restarts'),
        every: duration.describe('on average one in this time, or more'),
        lastWithin: duration.describe('the last of them this recently'),
      })
      .describe('Restarts that go on although the pod is ready at this moment'),
    failures: z.array(failure).min(1),
    troubles: z
      .array(trouble)
      .describe('Known troubles with an advice of their own'),
  }),
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

export type ClusterTypeFile = z.infer<typeof clusterTypeFileSchema>;
export type TraitsFile = z.infer<typeof traitsFileSchema>;
export type ConditionsEntry = z.infer<typeof conditions>;
