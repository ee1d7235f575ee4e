import type { Clue, Conditions, Sign } from '../../catalog';
import { shippedCatalog } from '../../__testUtils__/catalog';
import { hiddenPods, createPod, readAt } from '../../__testUtils__/pods';
import type { Gap } from '../../snapshot';
import { CatalogIndex } from '../view/CatalogIndex';
import { ClusterView } from '../view/ClusterView';
import { TraitValues } from './TraitValues';
import { readSigns } from './signs';

const index = new CatalogIndex(shippedCatalog);
const workload = (place: string): Clue => {
  const [namespace, name] = place.split('/');
  return { workloads: [name], namespaces: [namespace] };
};
const A = workload('a/one');
const B = workload('b/two');
const sign = (parts: Partial<Sign>): Sign => ({
  value: 'x',
  any: [],
  none: [],
  when: {},
  ...parts,
});
const is = (value: string): Conditions => ({
  size: { values: [value], not: false },
});

/** How one sign reads on a cluster whose trait `size` is `large`; `other` is not known. */
function read(
  parts: Partial<Sign>,
  pods: readonly string[] = [],
  gaps: readonly Gap[] = [],
) {
  const view = ClusterView.create(
    {
      observedAt: readAt,
      namespaces: [],
      pods: pods.map(place => createPod(place)),
      gaps,
      notes: [],
    },
    index,
  );
  const earlier = new TraitValues(
    new Map([
      [
        'size',
        {
          name: 'size',
          title: 'Size',
          label: 'large',
          values: ['large'],
          candidates: [],
          source: 'detected',
          evidence: [],
        },
      ],
    ]),
    [],
  );
  return readSigns(view, [sign(parts)], earlier);
}
const holds = (...args: Parameters<typeof read>) => read(...args).all[0].holds;

describe('a sign', () => {
  it('holds where one of its clues is seen, and says which', () => {
    expect(read({ any: [A, B] }, ['b/two'])).toEqual({
      all: [{ value: 'x', holds: 'yes', evidence: ['Deployment two in b'] }],
      yes: [{ value: 'x', holds: 'yes', evidence: ['Deployment two in b'] }],
      maybe: [],
      hidden: false,
    });
  });

  it('does not hold where none of its clues is seen', () => {
    expect(read({ any: [A] }, ['a/two'])).toEqual({
      all: [{ value: 'x', holds: 'no', evidence: [] }],
      yes: [],
      maybe: [],
      hidden: false,
    });
  });

  it('may hold where a gap hides one of its clues', () => {
    expect(read({ any: [A, B] }, [], [hiddenPods('b')])).toEqual({
      all: [{ value: 'x', holds: 'maybe', evidence: [] }],
      yes: [],
      maybe: [],
      hidden: true,
    });
  });

  it('holds without a clue where only its condition is asked for', () => {
    expect(holds({ when: is('large') })).toBe('yes');
    expect(holds({ when: is('small') })).toBe('no');
    expect(holds({})).toBe('yes');
  });

  it('does not hold where its condition does not, whatever is seen', () => {
    expect(read({ any: [A], when: is('small') }, ['a/one']).all).toEqual([
      { value: 'x', holds: 'no', evidence: [] },
    ]);
  });

  it('may hold where its condition may hold, and narrows the possible values once it is seen', () => {
    const when: Conditions = { other: { values: ['y'], not: false } };
    const reading = {
      value: 'x',
      holds: 'maybe',
      evidence: ['Deployment one in a'],
    };

    expect(read({ any: [A], when }, ['a/one'])).toEqual({
      all: [reading],
      yes: [],
      maybe: [reading],
      hidden: false,
    });
    expect(holds({ any: [A], when })).toBe('no');
  });
});

describe('a sign that something else excludes', () => {
  it('does not hold where the other thing is seen', () => {
    expect(holds({ any: [A], none: [B] }, ['a/one', 'b/two'])).toBe('no');
    expect(holds({ none: [A, B] }, ['b/two'])).toBe('no');
    expect(holds({ any: [A], none: [B] }, ['a/one'])).toBe('yes');
  });

  it('may hold where a gap may hide the other thing', () => {
    expect(holds({ any: [A], none: [B] }, ['a/one'], [hiddenPods('b')])).toBe(
      'maybe',
    );
    expect(holds({ none: [B] }, [], [hiddenPods('b')])).toBe('maybe');
  });

  it('cannot hold unseen where the other thing is seen', () => {
    expect(holds({ any: [A], none: [B] }, ['b/two'], [hiddenPods('a')])).toBe(
      'no',
    );
    expect(holds({ any: [A], none: [B] }, [], [hiddenPods('a', 'b')])).toBe(
      'maybe',
    );
    expect(
      holds(
        { any: [A], none: [workload('c/three'), B] },
        ['b/two'],
        [hiddenPods('a')],
      ),
    ).toBe('no');
  });
});
