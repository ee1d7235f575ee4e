import type { KnownTrouble } from '../../catalog';
import { healthRules } from '../../__testUtils__/pods';
import { TraitValues } from '../traits/TraitValues';
import { addKnownTrouble } from './knownTroubles';
import type { PodsHealth } from './PodsHealth';

const traits = new TraitValues(
  new Map([
    [
      'cloud',
      {
        name: 'cloud',
        title: 'Cloud',
        label: 'Blue',
        values: ['blue'],
        candidates: [],
        source: 'detected',
        evidence: [],
      },
    ],
  ]),
  [],
);
const trouble = (parts: Partial<KnownTrouble> = {}): KnownTrouble => ({
  workloads: ['web', 'api-<any>'],
  namespaces: ['home', 'cluster-<uid>'],
  reasons: ['OOMKilled', 'Unschedulable'],
  when: {},
  advice: 'Known.',
  source: 'https://example.com',
  confidence: 'judged',
  ...parts,
});
const health: PodsHealth = {
  state: 'degraded',
  readyPods: 0,
  desiredPods: 1,
  because: {
    codes: ['podNotReady', 'Unschedulable'],
    sentence: 'No.',
    advice: 'Common.',
  },
};
const judge = (
  parts: Partial<KnownTrouble>[] = [{}],
  workload = { namespace: 'home', name: 'web' },
  of: PodsHealth = health,
) =>
  addKnownTrouble(
    of,
    { ...workload, kind: 'Deployment', via: 'owner' },
    {
      observedAt: '',
      rules: { ...healthRules, troubles: parts.map(trouble) },
      traits,
    },
  );
const isKnown = (...args: Parameters<typeof judge>) =>
  judge(...args).because.codes.includes('knownTrouble');
const cloud = (value: string) => ({
  when: { cloud: { values: [value], not: false } },
});

describe('a known trouble', () => {
  it('takes the place of the advice, and leaves everything else', () => {
    expect(judge()).toEqual({
      ...health,
      because: {
        codes: ['podNotReady', 'Unschedulable', 'knownTrouble'],
        sentence: 'No.',
        advice: 'Known.',
      },
    });
    expect(judge([{ mendedIn: '4.10.0' }]).because.advice).toBe(
      'Known. Fixed in Palette 4.10.0.',
    );
  });

  it('fits any of its reasons, workloads and namespaces', () => {
    expect(isKnown()).toBe(true);
    expect(isKnown([{}], { namespace: 'home', name: 'api-x' })).toBe(true);
    expect(isKnown([{}], { namespace: 'home', name: 'other' })).toBe(false);
    expect(isKnown([{}], { namespace: 'away', name: 'web' })).toBe(false);
    expect(isKnown([{ reasons: ['OOMKilled'] }])).toBe(false);
  });

  it('fits only where its conditions certainly hold', () => {
    const unknown = { when: { other: { values: ['x'], not: false } } };

    expect(isKnown([cloud('blue')])).toBe(true);
    expect(isKnown([cloud('red')])).toBe(false);
    expect(isKnown([unknown])).toBe(false);
  });

  it('is the first that fits', () => {
    expect(
      judge([
        { ...cloud('red'), advice: 'A.' },
        { advice: 'B.' },
        { advice: 'C.' },
      ]).because.advice,
    ).toBe('B.');
  });

  it('does not apply to a workload that is ready', () => {
    const ready: PodsHealth = { ...health, state: 'ready' };

    expect(judge([{}], undefined, ready)).toBe(ready);
    expect(judge([], undefined)).toBe(health);
  });
});
