import { referenceCatalog } from '../__testUtils__/referenceCatalog';
import { t } from '../__testUtils__/translation';
import { ConditionWords } from './ConditionWords';

const words = new ConditionWords(referenceCatalog.traits, t);

describe('ConditionWords', () => {
  it('uses the titles of traits and values', () =>
    expect(
      words.describeEach({
        infrastructure: { values: ['vsphere', 'edge'], not: false },
        proxy: { values: ['no'], not: false },
      }),
    ).toEqual(['Infrastructure: vSphere or Edge', 'Proxy: no']));

  it('joins conditions that must hold together, and says which must not hold', () =>
    expect(
      words.describeAll({
        infrastructure: { values: ['imported', 'edge'], not: true },
        proxy: { values: ['no'], not: false },
      }),
    ).toBe('Infrastructure: not Imported or Edge, Proxy: no'));

  it('omits values that another value covers', () => {
    const [, infrastructure] = referenceCatalog.traits;
    const covering = new ConditionWords(
      [
        {
          ...infrastructure,
          values: { ...infrastructure.values, both: 'Edge or imported' },
          covers: { both: ['edge', 'imported'] },
        },
      ],
      t,
    );
    const values = ['imported', 'edge', 'both', 'vsphere'];
    expect(
      covering.describeEach({ infrastructure: { values, not: false } }),
    ).toEqual(['Infrastructure: Edge or imported or vSphere']);
  });

  it('falls back to the names of unknown traits', () =>
    expect(
      words.describeAll({ shape: { values: ['round'], not: false } }),
    ).toBe('shape: round'));

  it('is empty without conditions', () =>
    expect(words.describeAll({})).toBe(''));
});
