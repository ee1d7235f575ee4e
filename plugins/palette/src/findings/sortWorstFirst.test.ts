import { findingOf } from '../fixtures/findings';
import { worstFirst } from './findingFilter';

describe('worstFirst', () => {
  it('has a cause before its consequences, and the worse before both', () => {
    const because = {
      codes: ['consequence'],
      sentence: 'It needs mongo.',
      causedBy: ['hubble-system/mongo'],
    };
    const findings = [
      findingOf('auth', 'degraded', { because }),
      findingOf('cloud', 'ready'),
      findingOf('mongo', 'degraded'),
      findingOf('tick', 'missing'),
    ];
    expect(worstFirst(findings).map(({ component }) => component)).toEqual([
      'tick',
      'mongo',
      'auth',
      'cloud',
    ]);
  });
});
