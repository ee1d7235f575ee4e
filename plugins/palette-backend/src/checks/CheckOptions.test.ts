import { mockServices } from '@backstage/backend-test-utils';
import { readCheckOptions } from './CheckOptions';

const read = (checks: Record<string, string | Record<string, number>>) =>
  readCheckOptions(mockServices.rootConfig({ data: { palette: { checks } } }));

describe('readCheckOptions', () => {
  it('gives a cluster 30 s and keeps a result for 5 min by default', () => {
    expect(readCheckOptions(mockServices.rootConfig())).toEqual({
      timeoutMs: 30_000,
      maxAgeMs: 300_000,
    });
  });

  it('reads durations however Backstage writes them', () => {
    expect(read({ timeout: { seconds: 5 }, maxAge: 'PT1H' })).toEqual({
      timeoutMs: 5_000,
      maxAgeMs: 3_600_000,
    });
    expect(read({ timeout: '2s' }).timeoutMs).toBe(2_000);
  });

  it('refuses a duration of nothing', () => {
    expect(() => read({ timeout: { seconds: 0 } })).toThrow(
      /palette\.checks\.timeout in app-config\.yaml must be longer/,
    );
  });
});
