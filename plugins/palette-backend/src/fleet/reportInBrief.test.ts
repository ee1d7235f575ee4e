import type { FindingState, Report } from 'backstage-plugin-palette-common';
import type { RecordedState } from './recordedStates';
import { reportInBrief } from './reportInBrief';

interface Seen {
  readonly state: FindingState;
  readonly expected?: boolean;
  /** What is recorded, where one reading more has to confirm that it is missing. */
  readonly held?: FindingState;
}

function briefOf(seen: readonly Seen[], terminatingSince?: string) {
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
  return reportInBrief(
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

describe('reportInBrief', () => {
  it('has a cluster as starting where all that is wrong was seen missing once', () => {
    expect(briefOf([once, { state: 'ready' }])).toMatchObject({
      verdict: 'progressing',
      read_verdict: 'nonconformant',
      headline: 'shop / web-0: No pod. To be confirmed by the next check.',
      missing: 0,
    });
  });

  it('takes missing for what it is once it is confirmed', () => {
    expect(briefOf([once, { state: 'missing' }])).toMatchObject({
      verdict: 'nonconformant',
      missing: 1,
    });
  });

  it.each<[string, string, Parameters<typeof briefOf>]>([
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
  ])('does not hide %s behind it', (_, verdict, given) => {
    expect(briefOf(...given).verdict).toBe(verdict);
  });

  it('does not count what may be unknown', () => {
    expect(briefOf([once, { state: 'unknown', expected: false }]).verdict).toBe(
      'progressing',
    );
  });
});
