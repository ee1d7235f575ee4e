import { makeFinding } from '../__testUtils__/findings';
import { sortWorstFirst } from './sortWorstFirst';

describe('sortWorstFirst', () => {
  it('puts a cause before its consequences, and a worse state before both', () => {
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
