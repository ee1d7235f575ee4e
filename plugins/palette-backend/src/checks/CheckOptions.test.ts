import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readCheckOptions } from './CheckOptions';

const read = (checks: JsonObject) =>
  readCheckOptions(mockServices.rootConfig({ data: { palette: { checks } } }));

describe('readCheckOptions', () => {
  it('gives a cluster 30 s, keeps a result for 5 min and tries again after 30 s to 30 min by default', () => {
    expect(readCheckOptions(mockServices.rootConfig())).toEqual({
      timeoutMs: 30_000,
      maxAgeMs: 300_000,
      watchedIntervalMs: 5_000,
      backoff: { initialMs: 30_000, maxMs: 1_800_000 },
      pace: { intervalMs: 300_000, troubledIntervalMs: 60_000 },
      wholeReadingEveryMs: 3_600_000,
      concurrency: 50,
      confirmMissing: 2,
      history: { maxAgeMs: 7_776_000_000, maxCount: 1_000 },
    });
  });

  it('reads durations in every form that Backstage takes', () => {
    expect(read({ timeout: { seconds: 5 }, maxAge: 'PT1H' })).toMatchObject({
      timeoutMs: 5_000,
      maxAgeMs: 3_600_000,
    });
    expect(read({ timeout: '2s' }).timeoutMs).toBe(2_000);
  });

  it('reads the backoff, and refuses an initial delay longer than the longest', () => {
    const backoff = { initial: '10s', max: { minutes: 1 } };
    expect(read({ backoff }).backoff).toEqual({
      initialMs: 10_000,
      maxMs: 60_000,
    });
    expect(() => read({ backoff: { initial: 'PT1H' } })).toThrow(
      /palette\.checks\.backoff\.initial .* must not be longer/,
    );
  });

  it('refuses a duration of zero', () => {
    expect(() => read({ timeout: { seconds: 0 } })).toThrow(
      /palette\.checks\.timeout in app-config\.yaml must be longer/,
    );
  });

  it('refuses a count below one or with a fraction', () => {
    expect(() => read({ concurrency: 0 })).toThrow(
      'palette.checks.concurrency in app-config.yaml is 0: write a whole number, at least 1.',
    );
  });
});
