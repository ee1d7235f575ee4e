import type { Sign } from '../../catalog';
import {
  doubtful,
  hidden,
  inInfra,
  seen,
  sign,
  readCloud,
} from '../../__testUtils__/cloudTrait';

describe('a trait whose signs have to agree', () => {
  const signs = [
    sign('blue', 'b1', 'b2'),
    sign('blue', 'b2'),
    sign('red', 'r'),
  ];

  it('has the value on which all signs agree, and each piece of evidence once', () => {
    expect(readCloud({ signs }, ['b1', 'b2'])).toEqual({
      name: 'cloud',
      title: 'Cloud',
      label: 'Blue',
      values: ['blue'],
      candidates: [],
      source: 'detected',
      evidence: [seen('b1'), seen('b2')],
    });
  });

  it('is unknown where they disagree, and says what shows each value', () => {
    const byAbsence = { ...sign('green'), none: [inInfra('g')] };

    expect(
      readCloud({ signs: [...signs, byAbsence] }, ['b1', 'b2', 'r']),
    ).toEqual({
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
    expect(readCloud(covering, ['b1', 'g'])).toMatchObject({
      values: ['blue'],
      evidence: [seen('b1')],
    });
    expect(readCloud(covering, ['r', 'g'])?.candidates).toEqual([
      'red',
      'green',
    ]);
    expect(readCloud(covering, ['g'])?.values).toEqual(['green']);
  });

  it('is open between the signs that may hold, unless one hint decides', () => {
    const doubtfulSigns = [doubtful('blue', 'b'), doubtful('red', 'r')];
    const open = (...hints: Sign[]) =>
      readCloud({ signs: doubtfulSigns, hints }, ['b', 'r', 'h']);

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
  it('has the value on which its hints agree', () => {
    const hints = [sign('blue', 'b'), sign('blue', 'b2'), sign('red', 'r')];

    expect(readCloud({ hints }, ['b', 'b2'])).toMatchObject({
      values: ['blue'],
      source: 'detected',
      evidence: [seen('b'), seen('b2')],
    });
    expect(readCloud({ hints }, ['b', 'r'])).toMatchObject({
      values: [],
      candidates: ['blue', 'red'],
      evidence: [seen('b'), seen('r')],
    });
  });

  it('is open between the values of hints; hints that hold beat hints that may hold', () => {
    const maybe = doubtful('green', 'g');

    expect(readCloud({ hints: [maybe] }, ['g'])).toMatchObject({
      values: [],
      candidates: ['green'],
      evidence: [seen('g')],
    });
    expect(
      readCloud({ hints: [sign('blue', 'b'), sign('red', 'r'), maybe] }, [
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
    expect(readCloud({ signs: [hidden('blue')] })).toEqual(unknown);
    expect(readCloud({ hints: [hidden('blue')], otherwise: 'red' })).toEqual(
      unknown,
    );
  });

  it('has the value of `otherwise`, and is unknown without one', () => {
    const signs = [sign('blue', 'b')];

    expect(readCloud({ signs, otherwise: 'red' })).toMatchObject({
      values: ['red'],
      label: 'Red',
      candidates: [],
      source: 'detected',
      evidence: ['no sign of anything else'],
    });
    expect(readCloud({ signs })).toEqual({
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

  it('is left out on cluster types that do not have it', () => {
    expect(readCloud({ clusterTypes: ['pcg'] })).toBeUndefined();
  });
});

describe('a trait with several values', () => {
  it('has all values that signs show', () => {
    const signs = ['blue', 'red', 'green'].map(value => sign(value, value));

    expect(
      readCloud({ resolve: 'all', signs }, ['red', 'green']),
    ).toMatchObject({
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

    expect(readCloud(definition, ['b', 'r'])).toMatchObject({
      values: ['blue'],
      source: 'detected',
      evidence: [seen('b')],
    });
  });

  it('is assumed where an earlier sign may hold, not where a later one may', () => {
    expect(
      readCloud(first(hidden('green'), sign('blue', 'b')), ['b']),
    ).toMatchObject({ values: ['blue'], source: 'assumed' });
    expect(
      readCloud(first(sign('green', 'g'), hidden('red'), sign('blue', 'b')), [
        'b',
      ]),
    ).toMatchObject({ values: ['blue'], source: 'assumed' });
    expect(
      readCloud(first(sign('blue', 'b'), hidden('green')), ['b']),
    ).toMatchObject({ values: ['blue'], source: 'detected' });
  });

  it('is open between one that may hold and those that a gap hides', () => {
    const signs = [hidden('green'), doubtful('blue', 'b'), sign('red', 'r')];

    expect(readCloud(first(...signs), ['b'])).toMatchObject({
      values: [],
      candidates: ['green', 'blue'],
      evidence: [seen('b')],
    });
    expect(readCloud({ signs }, ['b'])?.candidates).toEqual(['blue']);
    expect(readCloud(first(hidden('green')))?.candidates).toEqual([]);
  });
});
