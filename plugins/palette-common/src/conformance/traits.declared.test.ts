import { hidden, seen, sign, tell } from '../fixtures/cloudTrait';

describe('a declared trait', () => {
  const signs = [sign('blue', 'b'), sign('green', 'g')];

  it('has the declared value, whatever tells another', () => {
    expect(tell({ signs }, [], 'red')).toEqual({
      name: 'cloud',
      title: 'Cloud',
      label: 'Red',
      values: ['red'],
      candidates: [],
      source: 'declared',
      evidence: ['declared as red'],
    });
    expect(tell({ signs }, ['b'], 'blue')).not.toHaveProperty('contradiction');
  });

  it('contradicts what was seen', () => {
    expect(tell({ signs }, ['b'], 'red')).toMatchObject({
      values: ['red'],
      contradiction: `Cloud is declared Red, but this cluster looks like Blue (${seen(
        'b',
      )}).`,
    });
    expect(tell({ signs, resolve: 'all' }, ['b', 'g'], 'red')).toMatchObject({
      contradiction: `Cloud is declared Red, but this cluster looks like Blue and Green (${seen(
        'b',
      )}, ${seen('g')}).`,
    });
    expect(
      tell({ signs, resolve: 'all' }, ['b', 'g'], 'green'),
    ).not.toHaveProperty('contradiction');
  });

  it('agrees with a value that leaves it open', () => {
    const covers = { green: ['red'] };

    expect(tell({ signs, covers }, ['g'], 'red')).not.toHaveProperty(
      'contradiction',
    );
    expect(tell({ signs, covers }, ['b'], 'red')).toHaveProperty(
      'contradiction',
    );
  });

  it('does not contradict a value that is only assumed', () => {
    expect(
      tell(
        { resolve: 'first', signs: [hidden('green'), sign('blue', 'b')] },
        ['b'],
        'red',
      ),
    ).not.toHaveProperty('contradiction');
  });

  it('contradicts what is told by absence, unless only the owner can know it', () => {
    expect(tell({ signs, otherwise: 'blue' }, [], 'red')).toMatchObject({
      contradiction: 'Cloud is declared Red, but nothing here shows it.',
    });
    const owners = { signs, otherwise: 'blue', ownersKnowledge: {} };
    expect(tell(owners, [], 'red')).not.toHaveProperty('contradiction');
    expect(tell(owners, ['b'], 'red')).toHaveProperty('contradiction');
  });

  it('shows a value that the Palette catalog does not know as it was declared', () => {
    expect(tell({ signs }, ['b'], 'violet')).toMatchObject({
      label: 'violet',
      contradiction: expect.stringContaining('Cloud is declared violet, but'),
    });
  });
});
