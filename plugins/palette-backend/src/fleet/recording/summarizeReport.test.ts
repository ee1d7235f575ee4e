import type { FindingState, Report } from 'backstage-plugin-palette-common';
import { countIterated } from '../../__testUtils__/countIterated';
import type { RecordedState } from './recordStates';
import { summarizeReport } from './summarizeReport';

interface Seen {
  readonly state: FindingState;
  readonly expected?: boolean;
  /** The recorded state, while another reading has to confirm that it is missing. */
  readonly held?: FindingState;
}

function summarize(
  seen: readonly Seen[],
  terminatingSince?: string,
  hosted: readonly FindingState[] = [],
  leftOut?: FindingState,
) {
  const findings = seen.map(({ state, expected = true }, index) => ({
    id: `shop/web-${index}`,
    namespace: 'shop',
    component: `web-${index}`,
    state,
    expected,
    readyPods: 0,
    desiredPods: 1,
    pods: [],
    because: {
      codes: state === 'missing' ? ['noPod'] : [],
      sentence: '',
    },
  }));
  const states = seen.map(({ state, held }, index): RecordedState => {
    const { id, namespace, component } = findings[index];
    const since = '2026-11-27T10:00:00.000Z';
    return {
      id,
      namespace,
      component,
      since,
      state: held ?? state,
      ...(held && { unconfirmed: { since, seen: 1 } }),
    };
  });
  return summarizeReport(
    {
      clusterType: 'tenant',
      verdict: 'nonconformant',
      headline: 'shop / web-0: No pod.',
      counts: { ready: 0, expected: findings.length },
      traits: [],
      namespaces: [{ namespace: 'shop', state: 'missing', terminatingSince }],
      findings,
      companions: [],
      unlisted: [],
      hosted: hosted.map(state => ({
        workloads: [{ state, because: { codes: [] }, pods: [] }],
      })),
      leftOut,
    } as unknown as Report,
    states,
    2,
  );
}

const once: Seen = { state: 'missing', held: 'ready' };

const readBrief = (summary: ReturnType<typeof summarize>) =>
  JSON.parse(summary.brief ?? '{}');

describe('summarizeReport', () => {
  it('ranks a cluster by what it may become, whatever it counts as', () => {
    expect(summarize([once, { state: 'ready' }]).severity).toBe(0);
    expect(summarize([once, { state: 'degraded' }])).toMatchObject({
      verdict: 'degraded',
      severity: 0,
    });
  });

  it('says of the worst component how often it was seen missing, and since when', () => {
    const summary = summarize([once, { state: 'degraded' }]);
    expect(readBrief(summary).worst).toEqual({
      id: 'shop/web-0',
      namespace: 'shop',
      component: 'web-0',
      state: 'missing',
      ready: '0/1',
      reason: 'missing',
      since: '2026-11-27T10:00:00.000Z',
      toConfirm: { seen: 1, of: 2 },
      further: 1,
    });
    expect(summary.worst_since).toEqual(new Date('2026-11-27T10:00:00.000Z'));
  });

  it('puts what is confirmed before what is not', () => {
    const { worst } = readBrief(summarize([once, { state: 'missing' }]));
    expect(worst).toMatchObject({ id: 'shop/web-1', further: 1 });
    expect(worst).not.toHaveProperty('toConfirm');
  });

  it('lists what is confirmed as missing or degraded, and the worst of hosted clusters', () => {
    const summary = summarize(
      [{ state: 'degraded' }, { state: 'missing' }, once, { state: 'ready' }],
      undefined,
      ['ready', 'degraded'],
    );
    const { troubled, hosted } = readBrief(summary);
    expect(troubled.map(({ id }: { id: string }) => id)).toEqual([
      'shop/web-1',
      'shop/web-0',
    ]);
    expect(hosted).toBe('degraded');
  });

  it('counts a cluster as progressing where its only trouble was seen missing once', () => {
    expect(summarize([once, { state: 'ready' }])).toMatchObject({
      verdict: 'progressing',
      read_verdict: 'nonconformant',
      headline: 'shop / web-0: No pod. To be confirmed by the next check.',
      missing: 0,
    });
  });

  it('counts a confirmed missing component as nonconformant', () => {
    expect(summarize([once, { state: 'missing' }])).toMatchObject({
      verdict: 'nonconformant',
      missing: 1,
    });
  });

  it.each<[string, string, Parameters<typeof summarize>]>([
    ['what cannot be read', 'unknown', [[once, { state: 'unknown' }]]],
    ['what is degraded', 'degraded', [[once, { state: 'degraded' }]]],
    [
      'that it was degraded before it was gone',
      'degraded',
      [[{ state: 'missing', held: 'degraded' }]],
    ],
    [
      'that its namespace is being deleted',
      'degraded',
      [[once], '2026-11-27T09:00:00.000Z'],
    ],
    [
      'what the report leaves out to stay short',
      'degraded',
      [[once], undefined, [], 'degraded'],
    ],
  ])('does not let an unconfirmed component hide %s', (_, verdict, given) => {
    expect(summarize(...given).verdict).toBe(verdict);
  });

  it('does not count an unknown component that is not expected', () => {
    expect(
      summarize([once, { state: 'unknown', expected: false }]).verdict,
    ).toBe('progressing');
  });

  it('does twice the work for twice the findings of one namespace', async () => {
    const count = (findings: number) =>
      countIterated(() =>
        summarize(Array.from({ length: findings }, () => ({ state: 'ready' }))),
      );
    expect(await count(400)).toBeLessThan(2.1 * (await count(200)));
  });
});
