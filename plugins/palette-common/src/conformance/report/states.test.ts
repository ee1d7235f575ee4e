import {
  compareStates,
  statesWorstFirst,
  decideVerdict,
  verdictsWorstFirst,
  findWorstState,
} from './states';

describe('states', () => {
  it('are ordered by how much they need attention', () => {
    expect(statesWorstFirst).toEqual([
      'missing',
      'degraded',
      'unknown',
      'progressing',
      'ready',
      'notInstalled',
      'notApplicable',
    ]);
    expect([...statesWorstFirst].reverse().sort(compareStates)).toEqual(
      statesWorstFirst,
    );
  });

  it('have a worst one, wherever it is among them', () => {
    expect(findWorstState(['ready', 'missing', 'unknown'])).toBe('missing');
    expect(findWorstState(new Set(['notInstalled', 'ready'] as const))).toBe(
      'ready',
    );
    expect(findWorstState([])).toBeUndefined();
  });
});

describe('a verdict', () => {
  it('is that of the worst state', () => {
    expect(
      statesWorstFirst.map((_, i) => decideVerdict(statesWorstFirst.slice(i))),
    ).toEqual([
      'nonconformant',
      'degraded',
      'unknown',
      'progressing',
      'conformant',
      'conformant',
      'conformant',
    ]);
  });

  it('is conformant where there is nothing', () => {
    expect(decideVerdict([])).toBe('conformant');
  });

  it('has an order, worst first', () => {
    expect(verdictsWorstFirst).toEqual([
      'nonconformant',
      'degraded',
      'unknown',
      'progressing',
      'conformant',
    ]);
  });
});
