import type { ReadFailure } from 'backstage-plugin-palette-common';
import { t } from '../__testUtils__/translation';
import { describeNextTry } from './describeFailure';

const failure: ReadFailure = {
  class: 'timeout',
  message: 'It did not answer.',
  since: '2026-11-23T09:30:00Z',
  at: '2026-11-23T10:00:00Z',
  attempts: 3,
};
const now = Date.parse('2026-11-23T10:01:00Z');

describe('describeNextTry', () => {
  it('says when the cluster is read again', () => {
    const sentence = describeNextTry(
      { ...failure, retryAt: '2026-11-23T10:12:00Z' },
      now,
      t,
    );
    expect(sentence).toMatch(/^The next try is at \d\d:12\.$/);
  });

  it('says nothing where the time of the next reading is unknown or past', () => {
    expect(describeNextTry(failure, now, t)).toBe('');
    expect(describeNextTry({ ...failure, retryAt: failure.at }, now, t)).toBe(
      '',
    );
  });
});
