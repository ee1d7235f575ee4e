import type { Clue, Sign, TraitDefinition } from '../catalog';
import { hiddenPods } from '../fixtures/pods';
import { judge, smallCatalog } from '../fixtures/smallCatalog';

const inInfra = (workload: string): Clue => ({
  workloads: [workload],
  namespaces: ['infra'],
});
const inTheDark: Clue = { workloads: ['x'], namespaces: ['dark'] };
const dark = [hiddenPods('dark')];
const sign = (value: string, ...workloads: string[]): Sign => ({
  value,
  any: workloads.map(inInfra),
  none: [],
  when: {},
});
/** Seen, and yet it may not hold: a gap may hide what excludes it. */
const doubtful = (value: string, workload: string): Sign => ({
  ...sign(value, workload),
  none: [inTheDark],
});
/** A gap hides whether it holds. */
const hidden = (value: string): Sign => ({
  ...sign(value),
  any: [inTheDark],
});

/** The trait `cloud` on a tenant cluster with some workloads in the namespace infra. */
function tell(
  definition: Partial<TraitDefinition>,
  workloads: readonly string[] = [],
  declared?: string,
) {
  const signs = [
    ...(definition.signs ?? []),
    ...(definition.hints ?? []),
  ].flatMap(({ any, none }) => [...any, ...none]);
  return judge(smallCatalog([], { signs: [], ...definition }), {
    pods: workloads.map(workload => `infra/${workload}`),
    gaps: signs.includes(inTheDark) ? dark : [],
    declared: declared === undefined ? {} : { cloud: declared },
  }).traits.find(({ name }) => name === 'cloud');
}
const seen = (workload: string) => `Deployment ${workload} in infra`;

describe('a trait whose signs have to agree', () => {
  const signs = [
    sign('blue', 'b1', 'b2'),
    sign('blue', 'b2'),
    sign('red', 'r'),
  ];

  it('has the value that all signs tell, and each piece of evidence once', () => {
    expect(tell({ signs }, ['b1', 'b2'])).toEqual({
      name: 'cloud',
      title: 'Cloud',
      label: 'Blue',
      values: ['blue'],
      candidates: [],
      source: 'detected',
      evidence: [seen('b1'), seen('b2')],
    });
  });

  it('is unknown where they disagree, and says what tells each', () => {
    const byAbsence = { ...sign('green'), none: [inInfra('g')] };

    expect(tell({ signs: [...signs, byAbsence] }, ['b1', 'b2', 'r'])).toEqual({
      name: 'cloud',
      title: 'Cloud',
      label: 'unknown (Blue, Red or Green)',
      values: [],
      candidates: ['blue', 'red', 'green'],
      source: 'unknown',
      evidence: [
        `Blue: ${seen('b1')}, ${seen('b2')}`,
        `Blue: ${seen('b2')}`,
        `Red: ${seen('r')}`,
        'Green: by what is absent',
      ],
    });
  });

  it('takes the more exact of two values, and no other', () => {
    const covering = {
      covers: { green: ['blue', 'violet'] },
      signs: [...signs, sign('green', 'g')],
    };
    expect(tell(covering, ['b1', 'g'])).toMatchObject({
      values: ['blue'],
      evidence: [seen('b1')],
    });
    expect(tell(covering, ['r', 'g'])?.candidates).toEqual(['red', 'green']);
    expect(tell(covering, ['g'])?.values).toEqual(['green']);
  });

  it('is open between the signs that may hold, unless one hint decides', () => {
    const doubtfulSigns = [doubtful('blue', 'b'), doubtful('red', 'r')];
    const open = (...hints: Sign[]) =>
      tell({ signs: doubtfulSigns, hints }, ['b', 'r', 'h']);

    expect(open()).toMatchObject({
      label: 'unknown (Blue or Red)',
      candidates: ['blue', 'red'],
      evidence: [seen('b'), seen('r')],
      source: 'unknown',
    });
    expect(open(sign('red', 'h'))).toMatchObject({
      values: ['red'],
      evidence: [seen('h')],
      source: 'detected',
    });
    expect(open(sign('red', 'h'), sign('green', 'h'))).toMatchObject({
      values: ['red'],
      evidence: [seen('h')],
    });
    expect(open(sign('green', 'h'))?.candidates).toEqual(['blue', 'red']);
    expect(open(sign('blue', 'h'), sign('red', 'h'))?.candidates).toEqual([
      'blue',
      'red',
    ]);
    expect(open(doubtful('green', 'h'))).toMatchObject({
      candidates: ['blue', 'red', 'green'],
      evidence: [seen('b'), seen('r')],
    });
  });
});

describe('a trait without a sign', () => {
  it('has the value that hints tell, where they agree', () => {
    const hints = [sign('blue', 'b'), sign('blue', 'b2'), sign('red', 'r')];

    expect(tell({ hints }, ['b', 'b2'])).toMatchObject({
      values: ['blue'],
      source: 'detected',
      evidence: [seen('b'), seen('b2')],
    });
    expect(tell({ hints }, ['b', 'r'])).toMatchObject({
      values: [],
      candidates: ['blue', 'red'],
      evidence: [seen('b'), seen('r')],
    });
  });

  it('is open between what hints may tell, and those that hold come first', () => {
    const maybe = doubtful('green', 'g');

    expect(tell({ hints: [maybe] }, ['g'])).toMatchObject({
      values: [],
      candidates: ['green'],
      evidence: [seen('g')],
    });
    expect(
      tell({ hints: [sign('blue', 'b'), sign('red', 'r'), maybe] }, [
        'b',
        'r',
        'g',
      ]),
    ).toMatchObject({
      candidates: ['blue', 'red'],
      evidence: [seen('b'), seen('r'), seen('g')],
    });
  });

  it('is unknown where a gap hides its signs or hints', () => {
    const unknown = {
      name: 'cloud',
      title: 'Cloud',
      label: 'unknown',
      values: [],
      candidates: [],
      source: 'unknown',
      evidence: [],
    };
    expect(tell({ signs: [hidden('blue')] })).toEqual(unknown);
    expect(tell({ hints: [hidden('blue')], otherwise: 'red' })).toEqual(
      unknown,
    );
  });

  it('has the value that holds otherwise, or is untold', () => {
    const signs = [sign('blue', 'b')];

    expect(tell({ signs, otherwise: 'red' })).toMatchObject({
      values: ['red'],
      label: 'Red',
      candidates: [],
      source: 'detected',
      evidence: ['no sign of anything else'],
    });
    expect(tell({ signs })).toEqual({
      name: 'cloud',
      title: 'Cloud',
      label: 'unknown',
      values: [],
      candidates: [],
      source: 'unknown',
      evidence: [],
      untold: true,
    });
  });

  it('is no trait of cluster types that do not have it', () => {
    expect(tell({ clusterTypes: ['pcg'] })).toBeUndefined();
  });
});

describe('a trait with several values', () => {
  it('has all that signs tell', () => {
    const signs = ['blue', 'red', 'green'].map(value => sign(value, value));

    expect(tell({ resolve: 'all', signs }, ['red', 'green'])).toMatchObject({
      label: 'Red and Green',
      values: ['red', 'green'],
      candidates: [],
      evidence: [seen('red'), seen('green')],
    });
  });
});

describe('a trait whose first sign decides', () => {
  const first = (...signs: Sign[]) => ({ resolve: 'first' as const, signs });

  it('has the value of the first that holds', () => {
    const definition = first(
      sign('green', 'g'),
      sign('blue', 'b'),
      sign('red', 'r'),
    );

    expect(tell(definition, ['b', 'r'])).toMatchObject({
      values: ['blue'],
      source: 'detected',
      evidence: [seen('b')],
    });
  });

  it('assumes it where an earlier sign may hold, and not where a later one may', () => {
    expect(
      tell(first(hidden('green'), sign('blue', 'b')), ['b']),
    ).toMatchObject({ values: ['blue'], source: 'assumed' });
    expect(
      tell(first(sign('green', 'g'), hidden('red'), sign('blue', 'b')), ['b']),
    ).toMatchObject({ values: ['blue'], source: 'assumed' });
    expect(
      tell(first(sign('blue', 'b'), hidden('green')), ['b']),
    ).toMatchObject({ values: ['blue'], source: 'detected' });
  });

  it('is open between one that may hold and those that a gap hides', () => {
    const signs = [hidden('green'), doubtful('blue', 'b'), sign('red', 'r')];

    expect(tell(first(...signs), ['b'])).toMatchObject({
      values: [],
      candidates: ['green', 'blue'],
      evidence: [seen('b')],
    });
    expect(tell({ signs }, ['b'])?.candidates).toEqual(['blue']);
    expect(tell(first(hidden('green')))?.candidates).toEqual([]);
  });
});

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

  it('contradicts no value that is only assumed', () => {
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
