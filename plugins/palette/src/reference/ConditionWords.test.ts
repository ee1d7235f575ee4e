import { referenceCatalog } from '../fixtures/referenceCatalog';
import { t } from '../fixtures/translation';
import { ConditionWords } from './ConditionWords';

const words = new ConditionWords(referenceCatalog.traits, t);

describe('ConditionWords', () => {
  it('says what people call trait and values', () =>
    expect(
      words.each({
        infrastructure: { values: ['vsphere', 'edge'], not: false },
        proxy: { values: ['no'], not: false },
      }),
    ).toEqual(['Infrastructure: vSphere or Edge', 'Proxy: no']));

  it('joins what must hold together, and says what must not', () =>
    expect(
      words.all({
        infrastructure: { values: ['imported', 'edge'], not: true },
        proxy: { values: ['no'], not: false },
      }),
    ).toBe('Infrastructure: not Imported or Edge, Proxy: no'));

  it('leaves out values that another of them covers', () => {
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
    expect(covering.each({ infrastructure: { values, not: false } })).toEqual([
      'Infrastructure: Edge or imported or vSphere',
    ]);
  });

  it('falls back to names that no trait explains', () =>
    expect(words.all({ shape: { values: ['round'], not: false } })).toBe(
      'shape: round',
    ));

  it('is empty without conditions', () => expect(words.all({})).toBe(''));
});
