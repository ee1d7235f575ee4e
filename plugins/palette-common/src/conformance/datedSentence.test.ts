import { ago, readAt } from '../__testUtils__/pods';
import { dateSentence } from './datedSentence';
import type { WorkloadFinding } from './types';

const finding = (parts: object) =>
  ({ pods: [], ...parts } as unknown as WorkloadFinding);

describe('a dated sentence', () => {
  it('has the time since when in place of the age', () => {
    const sentence = '2 of 3 ready: db-2 Pending for 14 min: no room.';
    expect(
      dateSentence(
        finding({ because: { sentence }, since: ago(14.5 * 60_000) }),
        readAt,
      ),
    ).toBe('2 of 3 ready: db-2 Pending since 2026-11-23 11:45 UTC: no room.');
  });

  it('has the time at which a starting pod was made', () => {
    const sentence = '0 of 1 ready, starting for 2 min (allowed: 15 min).';
    expect(
      dateSentence(
        finding({
          because: { sentence },
          pods: [{ createdAt: ago(120_000) }],
        }),
        readAt,
        () => '11:58',
      ),
    ).toBe('0 of 1 ready, starting since 11:58 (allowed: 15 min).');
  });

  it('is the sentence itself where no age is in it', () => {
    const because = { sentence: 'No pod of Deployment web in shop.' };
    expect(dateSentence(finding({ because, since: ago(60_000) }), readAt)).toBe(
      because.sentence,
    );
    expect(dateSentence(finding({ because }), readAt)).toBe(because.sentence);
  });
});
