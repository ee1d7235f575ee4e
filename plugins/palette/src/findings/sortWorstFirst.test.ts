import { makeFinding } from '../fixtures/findings';
import { sortWorstFirst } from './findingFilter';

describe('sortWorstFirst', () => {
  it('has a cause before its consequences, and the worse before both', () => {
    const because = {
      codes: ['consequence'],
      sentence: 'It needs mongo.',
      causedBy: ['hubble-system/mongo'],
    };
    const findings = [
      makeFinding('auth', 'degraded', { because }),
      makeFinding('cloud', 'ready'),
      makeFinding('mongo', 'degraded'),
      makeFinding('tick', 'missing'),
    ];
    expect(sortWorstFirst(findings).map(({ component }) => component)).toEqual([
      'tick',
      'mongo',
      'auth',
      'cloud',
    ]);
  });
});
