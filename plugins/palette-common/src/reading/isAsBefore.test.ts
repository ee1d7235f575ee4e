import type { SnapshotPod } from '../snapshot/Snapshot';
import { isAsBefore } from './isAsBefore';
import type { TableRow } from './TableRow';

const pod: SnapshotPod = {
  namespace: 'kube-system',
  name: 'coredns',
  phase: 'Running',
  ready: true,
  containersReady: 2,
  containersTotal: 2,
  restarts: 5,
  node: 'node-1',
  containers: [{ name: 'dns', init: false, ready: true, restarts: 5 }],
};
const row: TableRow = {
  name: 'coredns',
  ready: '2/2',
  status: 'Running',
  restarts: '5 (2h ago)',
  age: '3d',
  node: 'node-1',
  readinessGates: '<none>',
};
const done: SnapshotPod = {
  ...pod,
  phase: 'Succeeded',
  ready: false,
  containersReady: 0,
  containers: undefined,
};

describe('a pod is as before', () => {
  it.each<[string, Partial<TableRow>]>([
    ['all cells are what they were', {}],
    ['the restarts are a number', { restarts: '5' }],
    [
      'the API server shows no node and no gates',
      { node: undefined, readinessGates: undefined },
    ],
    ['all of its readiness gates are met', { readinessGates: '2/2' }],
  ])('where %s', (_, cells) => {
    expect(isAsBefore(pod, { ...row, ...cells })).toBe(true);
  });

  it.each(['Completed', 'Succeeded'])(
    'where it had ended well and is %s',
    status => {
      expect(isAsBefore(done, { ...row, ready: '0/2', status })).toBe(true);
    },
  );

  it.each([
    ['Evicted', 'Evicted'],
    [undefined, 'Failed'],
  ])('where it had failed with the reason %s and is %s', (reason, status) => {
    const failed: SnapshotPod = { ...done, phase: 'Failed', reason };
    expect(isAsBefore(failed, { ...row, ready: '0/2', status })).toBe(true);
  });

  it('where it was restarted more than nine times before', () => {
    const restarted: SnapshotPod = { ...pod, restarts: 15 };
    expect(isAsBefore(restarted, { ...row, restarts: '15 (2h ago)' })).toBe(
      true,
    );
  });

  it('where it has no node and the row shows none', () => {
    const { node, ...waiting } = pod;
    expect(isAsBefore(waiting, { ...row, node: '<none>' })).toBe(true);
  });
});

describe('a pod has to be read again', () => {
  it.each<[string, Partial<TableRow>]>([
    ['fewer containers are ready', { ready: '1/2' }],
    ['its status is another', { status: 'CrashLoopBackOff' }],
    ['it has ended', { status: 'Completed' }],
    ['it was restarted', { restarts: '6 (5s ago)' }],
    ['the restarts cannot be read', { restarts: '5ish' }],
    ['the restarts begin with something else', { restarts: '-5' }],
    ['no restarts are shown', { restarts: undefined }],
    ['it is on another node', { node: 'node-2' }],
    ['a readiness gate is not met', { readinessGates: '1/2' }],
  ])('where %s', (_, cells) => {
    expect(isAsBefore(pod, { ...row, ...cells })).toBe(false);
  });

  it.each<[string, Partial<SnapshotPod>]>([
    ['it was not ready', { ready: false }],
    ['it had a reason', { reason: 'Unknown' }],
    ['it was being deleted', { deletedAt: '2026-11-23T12:00:00Z' }],
    ['a container was not ready', { containersReady: 1 }],
    [
      'an init container had not ended',
      { containers: [{ name: 'i', init: true, ready: false, restarts: 0 }] },
    ],
    ['its phase was unknown', { phase: 'Unknown' }],
    ['it had failed', { phase: 'Failed' }],
  ])('where %s when it was last read', (_, before) => {
    expect(isAsBefore({ ...pod, ...before }, row)).toBe(false);
  });

  it('where it was ready and one of its containers was not', () => {
    const half: SnapshotPod = {
      ...pod,
      containersReady: 1,
      containers: undefined,
    };
    expect(isAsBefore(half, { ...row, ready: '1/2' })).toBe(false);
  });

  it.each(['', undefined])(
    'where it was not well and no status is shown: %j',
    status => {
      const pending: SnapshotPod = { ...pod, phase: 'Pending' };
      expect(isAsBefore(pending, { ...row, status })).toBe(false);
    },
  );

  it('where it had failed and is shown with another reason', () => {
    const failed: SnapshotPod = { ...done, phase: 'Failed', reason: 'Evicted' };
    const shown = { ...row, ready: '0/2', status: 'Error' };
    expect(isAsBefore(failed, shown)).toBe(false);
  });

  it('where it had ended and runs', () => {
    expect(isAsBefore(done, { ...row, ready: '0/2' })).toBe(false);
  });
});
