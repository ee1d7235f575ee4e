import { findTroubledContainer, findTroubledPod } from './troubledPod';
import type { FindingPod } from './types';

const pod = (
  name: string,
  state: FindingPod['state'],
  parts: Partial<FindingPod> = {},
): FindingPod => ({
  name,
  namespace: 'shop',
  phase: 'Running',
  state,
  ...parts,
});
const find = (pods: readonly FindingPod[], ...codes: string[]) =>
  findTroubledPod({
    because: { codes, sentence: '' } as Parameters<
      typeof findTroubledPod
    >[0]['because'],
    pods,
  })?.name;

describe('the pod that a finding is about', () => {
  it('is the one whose reason the finding has, though others come first', () => {
    const pods = [
      pod('a', 'degraded', { reason: 'Error' }),
      pod('b', 'progressing', { reason: 'ImagePullBackOff' }),
    ];
    expect(find(pods, 'ImagePullBackOff')).toBe('b');
    expect(find(pods, 'podNotReady')).toBe('a');
  });

  it('is a degraded one before any other that is not well', () => {
    expect(
      find([pod('a', 'ready'), pod('b', 'leaving'), pod('c', 'degraded')]),
    ).toBe('c');
    expect(find([pod('a', 'ready'), pod('b', 'leaving')])).toBe('b');
  });

  it('is one that ran to its end only if it failed', () => {
    expect(
      find([pod('a', 'finished', { phase: 'Succeeded' })]),
    ).toBeUndefined();
    expect(find([pod('a', 'finished', { phase: 'Failed' })])).toBe('a');
    expect(find([pod('a', 'ready', { phase: 'Failed' })])).toBeUndefined();
  });

  it('is none that is well, even with the reason', () => {
    expect(
      find([pod('a', 'ready', { reason: 'Error' })], 'Error'),
    ).toBeUndefined();
  });

  it('is the one that restarted last where the finding is about restarts', () => {
    const pods = [
      pod('a', 'ready'),
      pod('b', 'ready', { restartedAt: '2026-11-23T11:00:00Z' }),
      pod('c', 'ready', { restartedAt: '2026-11-23T12:00:00Z' }),
      pod('d', 'ready', { restartedAt: '2026-11-23T10:00:00Z' }),
    ];
    expect(find(pods, 'flapping')).toBe('c');
    expect(find(pods, 'restartedRecently')).toBeUndefined();
    expect(find([pods[0]], 'flapping')).toBeUndefined();
  });
});

describe('the container that is in trouble', () => {
  type Container = NonNullable<FindingPod['containers']>[number];
  const container = (name: string, parts: Partial<Container>): Container => ({
    name,
    ready: true,
    restarts: 0,
    init: false,
    ...parts,
  });
  const findContainer = (...containers: readonly Container[]) =>
    findTroubledContainer(pod('a', 'degraded', { containers }))?.name;

  it('is one that is not ready and says why, else the first that is not ready', () => {
    const silent = container('silent', { ready: false });
    const failing = container('failing', { ready: false, reason: 'Error' });
    const done = container('done', { reason: 'Completed' });
    expect(findContainer(done, silent, failing)).toBe('failing');
    expect(findContainer(done, silent)).toBe('silent');
  });

  it('is the one that failed last where all are ready', () => {
    expect(
      findContainer(
        container('never', {}),
        container('first', { lastFailedAt: '2026-11-23T11:00:00Z' }),
        container('last', { lastFailedAt: '2026-11-23T12:00:00Z' }),
      ),
    ).toBe('last');
  });

  it('is none where the source shows none', () => {
    expect(findTroubledContainer(pod('a', 'degraded'))).toBeUndefined();
    expect(findContainer()).toBeUndefined();
  });
});
