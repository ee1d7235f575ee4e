import type { KnownTrouble } from '../../catalog';
import { createPod } from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import { conclude } from '../report/reasons';
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
  id: 'known',
  title: 'A known trouble',
  workloads: ['web', 'api-<any>'],
  namespaces: ['home', 'cluster-<uid>'],
  reasons: ['OOMKilled', 'Unschedulable'],
  messageParts: [],
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
  pods: readonly SnapshotPod[] = [],
) =>
  addKnownTrouble(
    of,
    { ...workload, pods },
    { troubles: parts.map(trouble), traits },
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
        trouble: {
          id: 'known',
          title: 'A known trouble',
          source: 'https://example.com',
        },
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

  it('names its pages and the release that fixed it', () => {
    const pages = {
      link: 'https://docs.example.com/known',
      runbook: 'https://runbooks.example.com/known',
      mendedIn: '4.10.0',
    };

    expect(judge([pages]).because.trouble).toEqual({
      id: 'known',
      title: 'A known trouble',
      source: 'https://example.com',
      ...pages,
    });
  });

  describe('that asks for a part of a message', () => {
    const asking = [{ messageParts: ['free ports', 'no space'] }];
    const fits = (...pods: readonly Partial<SnapshotPod>[]) =>
      judge(
        asking,
        undefined,
        health,
        pods.map(parts => createPod('home/web', parts)),
      ).because.trouble !== undefined;

    it('fits where any pod says any of the parts, in whatever case', () => {
      expect(fits({}, { message: "didn't have FREE Ports here" })).toBe(true);
      expect(fits({ message: 'No space left on device' })).toBe(true);
      expect(fits({ message: 'ports that are free' }, {})).toBe(false);
    });

    it('fits where a container says it', () => {
      const container = { name: 'c', init: true, ready: false, restarts: 0 };
      const said = { ...container, message: 'no space left' };

      expect(fits({ containers: [container, said] })).toBe(true);
      expect(fits({ containers: [container] })).toBe(false);
    });

    it('does not fit where the source shows no messages', () => {
      expect(fits()).toBe(false);
    });
  });

  it.each(['noPod', 'noNamespace'] as const)(
    'fits a component that is missing, with reason %s',
    reason => {
      const missing = conclude('missing', reason, 'Gone.', { advice: 'Old.' });
      const explain = (namespace: string) =>
        addKnownTrouble(
          missing,
          { name: 'web', namespace, pods: [] },
          { troubles: [trouble({ reasons: [reason] })], traits },
        ).because.advice;

      expect(explain('home')).toBe('Known.');
      // Where no such namespace exists, the finding has its pattern.
      expect(explain('cluster-<uid>')).toBe('Known.');
      expect(explain('away')).toBe('Old.');
    },
  );

  it('leaves a component alone that could not be seen', () => {
    const unknown = conclude('unknown', 'forbidden', 'Hidden.');

    expect(
      addKnownTrouble(
        unknown,
        { name: 'web', namespace: 'home', pods: [] },
        { troubles: [trouble({ reasons: ['forbidden'] })], traits },
      ),
    ).toBe(unknown);
  });

  it('does not apply to a workload that is ready', () => {
    const ready: PodsHealth = { ...health, state: 'ready' };

    expect(judge([{}], undefined, ready)).toBe(ready);
    expect(judge([], undefined)).toBe(health);
  });
});
