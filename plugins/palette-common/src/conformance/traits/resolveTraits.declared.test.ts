import { hidden, readCloud, seen, sign } from '../../__testUtils__/cloudTrait';

describe('a declared trait', () => {
  const signs = [sign('blue', 'b'), sign('green', 'g')];

  it('has the declared value, whatever is detected', () => {
    expect(readCloud({ signs }, [], 'red')).toEqual({
      name: 'cloud',
      title: 'Cloud',
      label: 'Red',
      values: ['red'],
      candidates: [],
      source: 'declared',
      evidence: ['declared as red'],
    });
    expect(readCloud({ signs }, ['b'], 'blue')).not.toHaveProperty(
      'contradiction',
    );
  });

  it('contradicts what was seen', () => {
    expect(readCloud({ signs }, ['b'], 'red')).toMatchObject({
      values: ['red'],
      contradiction: `Cloud is declared Red, but this cluster looks like Blue (${seen(
        'b',
      )}).`,
    });
    expect(
      readCloud({ signs, resolve: 'all' }, ['b', 'g'], 'red'),
    ).toMatchObject({
      contradiction: `Cloud is declared Red, but this cluster looks like Blue and Green (${seen(
        'b',
      )}, ${seen('g')}).`,
    });
    expect(
      readCloud({ signs, resolve: 'all' }, ['b', 'g'], 'green'),
    ).not.toHaveProperty('contradiction');
  });

  it('agrees with a detected value that covers it', () => {
    const covers = { green: ['red'] };

    expect(readCloud({ signs, covers }, ['g'], 'red')).not.toHaveProperty(
      'contradiction',
    );
    expect(readCloud({ signs, covers }, ['b'], 'red')).toHaveProperty(
      'contradiction',
    );
  });

  it('does not contradict a value that is only assumed', () => {
    expect(
      readCloud(
        { resolve: 'first', signs: [hidden('green'), sign('blue', 'b')] },
        ['b'],
        'red',
      ),
    ).not.toHaveProperty('contradiction');
  });

  it('contradicts a value that is detected by absence, unless only the owner can know it', () => {
    expect(readCloud({ signs, otherwise: 'blue' }, [], 'red')).toMatchObject({
      contradiction: 'Cloud is declared Red, but nothing here shows it.',
    });
    const owners = { signs, otherwise: 'blue', ownersKnowledge: {} };
    expect(readCloud(owners, [], 'red')).not.toHaveProperty('contradiction');
    expect(readCloud(owners, ['b'], 'red')).toHaveProperty('contradiction');
  });

  it('shows a value that the Palette catalog does not know as it was declared', () => {
    expect(readCloud({ signs }, ['b'], 'violet')).toMatchObject({
      label: 'violet',
      contradiction: expect.stringContaining('Cloud is declared violet, but'),
    });
  });
});
