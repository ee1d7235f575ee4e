import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readEvaluationOptions } from './EvaluationOptions';

const read = (evaluations: JsonObject) =>
  readEvaluationOptions(
    mockServices.rootConfig({ data: { palette: { evaluations } } }),
  );

describe('readEvaluationOptions', () => {
  it('has defaults for everything', () => {
    expect(readEvaluationOptions(mockServices.rootConfig())).toEqual({
      maxBytes: 20_000_000,
      perUser: 2,
      threads: 2,
      timeoutMs: 10_000,
      memoryBytes: 512_000_000,
    });
  });

  it('reads what is configured', () => {
    expect(
      read({
        maxSize: '1 MB',
        perUser: 3,
        threads: 4,
        timeout: { seconds: 5 },
        maxMemory: '110 MB',
      }),
    ).toEqual({
      maxBytes: 1_000_000,
      perUser: 3,
      threads: 4,
      timeoutMs: 5_000,
      memoryBytes: 110_000_000,
    });
  });

  it.each([
    [{ perUser: 0 }, /palette\.evaluations\.perUser/],
    [{ threads: 1.5 }, /palette\.evaluations\.threads/],
    [{ timeout: { seconds: 0 } }, /palette\.evaluations\.timeout/],
    [{ maxMemory: 'much' }, /palette\.evaluations\.maxMemory/],
    [
      { maxMemory: '299 MB' },
      /palette\.evaluations\.maxMemory .* at least 300 MB/,
    ],
  ])('refuses %j and names the key', (evaluations, says) => {
    expect(() => read(evaluations)).toThrow(says);
  });

  it('gives threads the memory that larger listings need', () => {
    expect(read({ maxSize: '100 MB' }).memoryBytes).toBe(1_100_000_000);
  });
});
