import { NamePattern } from '../catalog/NamePattern';
import type { SnapshotNamespace } from '../snapshot/Snapshot';
import type { ListReader } from './ListReader';
import { NamespacesLook } from './NamespacesLook';

const active = (name: string): SnapshotNamespace => ({ name, phase: 'Active' });
const row = (name: string | undefined, status = 'Active', age = '5d') => ({
  name,
  status,
  age,
});
const none = { namespaces: new Set<string>(), somewhere: false };
const HOUR_MS = 3_600_000;

const OF_INTEREST = ['kube-system', 'kube-public', 'kube-new', 'kube-other'];

/** Looks at namespaces. */
async function look(
  kept: readonly SnapshotNamespace[],
  answers: {
    readonly rows: object;
    /** Answers the second request. */
    readonly list?: object;
  },
) {
  const asked: string[] = [];
  const answer = (outcome: object | undefined) => async (path: string) => {
    asked.push(
      new URL(path, 'http://host').searchParams.get('fieldSelector') ?? '',
    );
    return outcome;
  };
  const lists = {
    listRows: answer(answers.rows),
    list: answer(answers.list),
  } as unknown as Pick<ListReader, 'list' | 'listRows'>;
  const found = await new NamespacesLook({
    lists,
    ofInterest: OF_INTEREST.map(NamePattern.parse),
    query: {},
    measureSinceMs: () => HOUR_MS,
  }).look(kept);
  return { found, asked };
}

describe('NamespacesLook', () => {
  const kept = [active('kube-system'), active('kube-public'), active('shop')];
  const same = [row('kube-system'), row('kube-public')];

  it('gives what was kept itself where the rows are the same', async () => {
    const { found, asked } = await look(kept, { rows: { rows: same } });
    expect(found).toBe(kept);
    expect(asked).toEqual(['metadata.name!=shop']);
  });

  it('adds namespaces of no interest that are new, without reading them', async () => {
    const rows = [...same, row('new-shop')];
    const { found, asked } = await look(kept, { rows: { rows } });
    expect(found).toEqual([...kept, active('new-shop')]);
    expect(asked).toHaveLength(1);
  });

  const deleted: SnapshotNamespace = {
    name: 'kube-public',
    phase: 'Terminating',
  };

  it.each([
    ['is gone', kept, [row('kube-system')]],
    ['is new', kept, [...same, row('kube-new')]],
    ['has another name', kept, [row('kube-system'), row('kube-other')]],
    [
      'is being deleted',
      kept,
      [row('kube-system'), row('kube-public', 'Terminating')],
    ],
    [
      'was made since',
      kept,
      [row('kube-system'), row('kube-public', 'Active', '59m')],
    ],
    [
      'was being deleted',
      [active('kube-system'), deleted, active('shop')],
      same,
    ],
  ])('reads those of interest again where one %s', async (_, before, rows) => {
    const items = [active('kube-system'), { ...deleted }];
    const { found, asked } = await look(before, {
      rows: { rows: [...rows, row('new-shop')] },
      list: { items, oversized: none },
    });
    expect(found).toEqual([...items, active('shop'), active('new-shop')]);
    expect(asked).toEqual([
      'metadata.name!=shop',
      'metadata.name!=new-shop,metadata.name!=shop',
    ]);
  });

  it('takes the list itself where the server gives no Table', async () => {
    const items = [active('kube-system')];
    const { found, asked } = await look(kept, {
      rows: { items, oversized: none },
    });
    expect(found).toEqual([...items, active('shop')]);
    expect(asked).toHaveLength(1);
  });

  const changed = { rows: [row('kube-system')] };

  it.each<[string, { rows: object; list?: object }]>([
    ['the Table is refused', { rows: { refused: 'forbidden' } }],
    ['a row has no name', { rows: { rows: [...same, row(undefined)] } }],
    ['no row has a name', { rows: { rows: [row(undefined)] } }],
    ['the list is refused', { rows: changed, list: { refused: 'forbidden' } }],
    [
      'a namespace in the list is too large',
      { rows: { items: [], oversized: { ...none, somewhere: true } } },
    ],
    [
      'one is too large when they are read again',
      {
        rows: changed,
        list: { items: [], oversized: { ...none, somewhere: true } },
      },
    ],
  ])('cannot tell where %s', async (_, answers) => {
    expect((await look(kept, answers)).found).toBeUndefined();
  });

  it('cannot tell, and does not ask, where too many are to be left out', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => active(`shop-${i}`));
    const { found, asked } = await look(many, { rows: { rows: [] } });
    expect(found).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
