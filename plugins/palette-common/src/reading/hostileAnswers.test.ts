import fc from 'fast-check';
import { shippedCatalog } from '../__testUtils__/catalog';
import type { Snapshot } from '../snapshot/Snapshot';
import { ClusterReader } from './ClusterReader';
import { ReadError } from './ReadError';
import type { KubernetesFetch } from './KubernetesFetch';

/** More runs: FUZZ_RUNS=100000 yarn test hostileAnswers */
const numRuns = Number(process.env.FUZZ_RUNS ?? 4_000);
const reader = new ClusterReader({ catalog: shippedCatalog });

const name = fc.constantFrom(
  'kube-system',
  'jet-system',
  'cluster-64f1c2ab9d3e7f5510aa42c7',
  'web',
  '',
  'A B',
  '\u001b[2J',
  '__proto__',
  'x'.repeat(254),
);
const time = fc.constantFrom(
  '2026-11-23T11:00:00Z',
  '9999-12-31T23:59:59Z',
  '-1',
  '',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('x'.repeat(5_000), 'CrashLoopBackOff', '<b>', '[a](b:c)'),
);
/** A value of the right kind, or of any other. */
const or = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 12, arbitrary: right as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
const some = (model: Record<string, fc.Arbitrary<unknown>>) =>
  or(fc.record(model, { requiredKeys: [] }));
const state = some({
  waiting: some({ reason: or(text), message: or(text) }),
  running: some({}),
  terminated: some({
    reason: or(text),
    message: or(text),
    exitCode: or(fc.integer()),
    signal: or(fc.integer()),
    finishedAt: or(time),
  }),
});
const statuses = or(
  fc.array(
    some({
      name: or(text),
      ready: or(fc.boolean()),
      started: or(fc.boolean()),
      restartCount: or(fc.oneof(fc.nat(), fc.constantFrom(-1, 1.5, 1e300))),
      state,
      lastState: state,
    }),
    { maxLength: 3 },
  ),
);
const object = some({
  metadata: some({
    name: or(name),
    namespace: or(name),
    creationTimestamp: or(time),
    deletionTimestamp: or(time),
    labels: or(fc.dictionary(fc.constantFrom('pod-template-hash', 'a'), text)),
    annotations: or(fc.dictionary(text, text, { maxKeys: 3 })),
    ownerReferences: or(
      fc.array(
        some({ kind: or(text), name: or(text), controller: or(fc.boolean()) }),
        { maxLength: 3 },
      ),
    ),
  }),
  spec: some({
    nodeName: or(text),
    containers: or(fc.array(some({}))),
    initContainers: statuses,
  }),
  status: some({
    phase: or(fc.constantFrom('Running', 'Pending', 'Failed', 'x')),
    reason: or(text),
    message: or(text),
    conditions: or(
      fc.array(
        some({
          type: or(fc.constantFrom('Ready', 'PodScheduled', 'Initialized')),
          status: or(fc.constantFrom('True', 'False')),
          reason: or(text),
          message: or(text),
          lastTransitionTime: or(time),
        }),
        { maxLength: 3 },
      ),
    ),
    containerStatuses: statuses,
    initContainerStatuses: statuses,
  }),
});
const body = fc.oneof(
  {
    weight: 8,
    arbitrary: some({
      kind: or(text),
      metadata: some({ continue: or(fc.constantFrom('', 'a', 'b')) }),
      items: or(fc.array(object, { maxLength: 4 })),
    }).map(list => JSON.stringify(list)),
  },
  { weight: 1, arbitrary: text },
);
const answer = fc.record({
  status: fc.oneof(
    { weight: 12, arbitrary: fc.constant(200) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(201, 302, 401, 403, 404, 410, 418, 429, 503),
    },
  ),
  retryAfter: fc.constantFrom('', '7', '99999', 'x', '-1'),
  body,
  cutAfter: fc.option(fc.nat(2_000), { nil: undefined }),
});
type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never;

const toResponse = (a: Answer) =>
  new Response(a.body.slice(0, a.cutAfter), {
    status: a.status,
    headers: { 'retry-after': a.retryAfter },
  });

/** Gives these answers in turn, then empty lists. */
function fetching(answers: readonly Answer[]): KubernetesFetch {
  const left = [...answers];
  return async () => {
    const next = left.shift();
    return next ? toResponse(next) : new Response('{"items":[]}');
  };
}

function longestText(value: unknown): number {
  if (typeof value === 'string') {
    return value.length;
  }
  return typeof value === 'object' && value !== null
    ? Math.max(0, ...Object.values(value).map(longestText))
    : 0;
}

/** What is wrong with an outcome. */
function complaint(outcome: unknown): string | undefined {
  if (outcome instanceof ReadError) {
    return /^[A-Z][\x20-\x7e]{10,400}$/.test(outcome.message)
      ? undefined
      : `no sentence: ${outcome.message}`;
  }
  if (outcome instanceof Error) {
    return `no ReadError: ${outcome.stack}`;
  }
  const { pods, namespaces, gaps } = outcome as Snapshot;
  return longestText([pods, namespaces]) <= 262 && Array.isArray(gaps)
    ? undefined
    : `no snapshot of short texts: ${JSON.stringify(outcome)}`;
}

describe('whatever a cluster answers', () => {
  it('the outcome is a snapshot of short texts, or a ReadError', async () => {
    const outcomes = { snapshots: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 4 }),
        async answers => {
          const outcome: unknown = await reader
            .read(fetching(answers), { timeoutMs: 30_000 })
            .catch(error => error);
          const failed = outcome instanceof ReadError;
          outcomes[failed ? 'errors' : 'snapshots']++;
          expect(complaint(outcome)).toBeUndefined();
        },
      ),
      { numRuns },
    );
    // A test that sees one kind only tries nothing.
    expect(outcomes.snapshots).toBeGreaterThan(numRuns / 100);
    expect(outcomes.errors).toBeGreaterThan(numRuns / 100);
  });
});
