import type { FindingState, Report } from 'backstage-plugin-palette-common';
import type { RecordedState } from './recordStates';
import { summarizeReport } from './summarizeReport';

interface Seen {
  readonly state: FindingState;
  readonly expected?: boolean;
  /** The recorded state, while another reading has to confirm that it is missing. */
  readonly held?: FindingState;
}

function summarize(seen: readonly Seen[], terminatingSince?: string) {
  const findings = seen.map(({ state, expected = true }, index) => ({
    id: `shop/web-${index}`,
    namespace: 'shop',
    component: `web-${index}`,
    state,
    expected,
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
      hosted: [],
    } as unknown as Report,
    states,
  );
}

const once: Seen = { state: 'missing', held: 'ready' };

describe('summarizeReport', () => {
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
  ])('does not let an unconfirmed component hide %s', (_, verdict, given) => {
    expect(summarize(...given).verdict).toBe(verdict);
  });

  it('does not count an unknown component that is not expected', () => {
    expect(
      summarize([once, { state: 'unknown', expected: false }]).verdict,
    ).toBe('progressing');
  });
});
