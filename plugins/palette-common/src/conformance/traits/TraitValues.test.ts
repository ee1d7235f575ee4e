import type { Condition, TraitDefinition } from '../../catalog';
import { TraitValues } from './TraitValues';
import type { Trait } from '../types';

const sign = (value: string) => ({ value, any: [], none: [], when: {} });
const definition: TraitDefinition = {
  summary: 'Where it runs.',
  clusterTypes: [],
  covers: {},
  resolve: 'first',
  name: 'cloud',
  title: 'Cloud',
  values: { blue: 'Blue', red: 'Red' },
  signs: [sign('blue')],
  hints: [sign('red')],
  otherwise: undefined,
};
const trait = (parts: Partial<Trait>): Trait => ({
  name: 'cloud',
  title: 'Cloud',
  label: 'Blue',
  values: [],
  candidates: [],
  source: 'detected',
  evidence: [],
  ...parts,
});
const traits = (
  parts: Partial<Trait> | undefined,
  defined: Partial<TraitDefinition> = {},
) =>
  new TraitValues(new Map(parts && [['cloud', trait(parts)]]), [
    { ...definition, name: 'other', title: 'Other' },
    { ...definition, ...defined },
  ]);
const is = (...values: readonly string[]) => ({
  cloud: { values, not: false },
});
const isNot = (...values: readonly string[]) => ({
  cloud: { values, not: true },
});

describe('a condition on a trait that is known', () => {
  const blue = traits({ values: ['blue'] });

  it('holds where one of its values is asked for', () => {
    expect(blue.judge(is('red', 'blue'))).toEqual({ holds: 'yes' });
    expect(blue.judge(isNot('red'))).toEqual({ holds: 'yes' });
    expect(blue.judge({})).toEqual({ holds: 'yes' });
  });

  it('can be looked up', () => {
    expect(blue.get('cloud')?.values).toEqual(['blue']);
    expect(blue.getDefinition('cloud')?.title).toBe('Cloud');
    expect(blue.get('other')).toBeUndefined();
  });

  it('says why where it does not hold', () => {
    expect(blue.judge(is('red', 'green'))).toEqual({
      holds: 'no',
      trait: 'cloud',
      sentence: 'Only where cloud is Red or green; here it is Blue.',
    });
    expect(
      traits({ values: ['blue'], evidence: ['a', 'b'] }).judge(isNot('blue')),
    ).toEqual({
      holds: 'no',
      trait: 'cloud',
      sentence: 'Not where cloud is Blue; here it is Blue (a).',
    });
  });

  it('is compared with every value of a trait that has several', () => {
    const both = traits({ values: ['blue', 'red'] });

    expect(both.judge(is('red')).holds).toBe('yes');
    expect(both.judge(isNot('red')).holds).toBe('no');
    expect(both.judge(isNot('green')).holds).toBe('yes');
  });
});

describe('a condition on a trait that is unknown', () => {
  const between = traits({ candidates: ['blue', 'red'] });

  it('holds where each value that it could have would do', () => {
    expect(between.judge(is('blue', 'red', 'green')).holds).toBe('yes');
    expect(between.judge(isNot('green')).holds).toBe('yes');
  });

  it('does not hold where none would do', () => {
    expect(between.judge(is('green'))).toEqual({
      holds: 'no',
      trait: 'cloud',
      sentence: 'Only where cloud is green; here it is Blue or Red.',
    });
  });

  it('may hold where some would do', () => {
    expect(between.judge(is('blue'))).toEqual({
      holds: 'maybe',
      trait: 'cloud',
      sentence: 'Only where cloud is Blue, which could not be told here.',
    });
    expect(between.judge(isNot('blue'))).toEqual({
      holds: 'maybe',
      trait: 'cloud',
      sentence: 'Not where cloud is Blue, which could not be told here.',
    });
  });

  it("reckons with each value of the trait's signs and hints, and its default", () => {
    const open = traits({});
    const otherwise = traits({}, { otherwise: 'green' });

    expect(open.judge(is('blue', 'red')).holds).toBe('yes');
    expect(open.judge(is('blue')).holds).toBe('maybe');
    expect(open.judge(is('green')).holds).toBe('no');
    expect(otherwise.judge(is('blue', 'red')).holds).toBe('maybe');
    expect(otherwise.judge(is('green')).holds).toBe('maybe');
  });

  it('names each value that the trait could have once', () => {
    expect(
      traits({}, { hints: [sign('red'), sign('red')] }).judge(is('green'))
        .sentence,
    ).toBe('Only where cloud is green; here it is Blue or Red.');
  });

  it('may hold where nothing says which values there are', () => {
    expect(traits(undefined, { name: 'x' }).judge(is('blue'))).toEqual({
      holds: 'maybe',
      trait: 'cloud',
      sentence: 'Only where cloud is blue, which could not be told here.',
    });
    expect(traits({}, { signs: [], hints: [] }).judge(is('blue')).holds).toBe(
      'maybe',
    );
  });
});

describe('a condition on a trait that nothing shows', () => {
  const untold = traits({ untold: true });

  it('is settled as if the trait had none of its values', () => {
    expect(untold.settle(is('blue'))).toEqual({
      holds: 'no',
      trait: 'cloud',
      sentence: 'Only where cloud is Blue; nothing here is a sign of that.',
    });
    expect(untold.settle(isNot('blue'))).toEqual({ holds: 'yes' });
  });

  it('stays open where it is judged without being settled', () => {
    expect(untold.judge(is('blue')).holds).toBe('maybe');
  });

  it('is settled like any other where something may show the trait', () => {
    expect(traits({}).settle(is('blue')).holds).toBe('maybe');
    expect(traits({ values: ['blue'] }).settle(is('blue')).holds).toBe('yes');
  });

  it('is left open where the trait is not known at all', () => {
    expect(traits(undefined).settle(is('blue')).holds).toBe('maybe');
  });

  it('names the trait itself where it has no definition', () => {
    expect(
      traits({ untold: true }, { name: 'x' }).settle(is('blue')).sentence,
    ).toBe('Only where cloud is blue; nothing here is a sign of that.');
  });
});

describe('several conditions', () => {
  const several = (...holds: readonly ('yes' | 'no' | 'maybe')[]) => {
    const values = { yes: ['blue'], no: ['red'], maybe: [] };
    const names = holds.map((_, i) => `t${i}`);
    const all = new TraitValues(
      new Map(
        names.map((name, i) => [name, trait({ values: values[holds[i]] })]),
      ),
      [],
    );
    const condition: Condition = { values: ['blue'], not: false };
    return all.judge(Object.fromEntries(names.map(n => [n, condition])));
  };

  it('hold where all of them do', () => {
    expect(several('yes', 'yes').holds).toBe('yes');
  });

  it('do not hold where one does not, which is named', () => {
    expect(several('yes', 'maybe', 'no')).toMatchObject({
      holds: 'no',
      trait: 't2',
    });
  });

  it('may hold where one may, which is named', () => {
    expect(several('yes', 'maybe')).toMatchObject({
      holds: 'maybe',
      trait: 't1',
    });
  });
});
