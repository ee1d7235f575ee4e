import { t } from '../__testUtils__/translation';
import { describeContainer } from './describePod';

const now = Date.parse('2026-11-23T10:00:00Z');
const crashing = {
  name: 'web',
  init: false,
  ready: false,
  restarts: 12,
  reason: 'CrashLoopBackOff',
  message: 'back-off 5m0s',
  lastReason: 'OOMKilled',
  lastFailedAt: '2026-11-23T09:55:00Z',
};

describe('describeContainer', () => {
  it('gives the reason of the state, the last end and its time, and the restarts', () => {
    expect(describeContainer(crashing, now, t)).toBe(
      'Container web: CrashLoopBackOff, last ended 5 min ago with OOMKilled, 12 restarts: back-off 5m0s',
    );
  });

  it('does not repeat the pod’s message', () => {
    expect(describeContainer(crashing, now, t, 'back-off 5m0s')).not.toContain(
      'back-off',
    );
  });

  it('names init containers, exit codes and one restart', () => {
    const failed = {
      name: 'migrate',
      init: true,
      ready: false,
      restarts: 1,
      reason: 'Error',
      exitCode: 3,
    };
    expect(describeContainer(failed, now, t)).toBe(
      'Init container migrate: Error, exit code 3, 1 restart',
    );
  });
});
