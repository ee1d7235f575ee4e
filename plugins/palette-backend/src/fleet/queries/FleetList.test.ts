import { TestDatabases } from '@backstage/backend-test-utils';
import { fleetSorts, type FleetFilter } from 'backstage-plugin-palette-common';
import { ago, FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { FleetList } from './FleetList';
import { FleetView } from './FleetView';
import type { Visible } from '../../clusters/VisibleEntities';
import { writeFleetCsv } from './writeFleetCsv';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('FleetList on %s', id => {
  let list: FleetList;
  /** A list for which no report is too old, so that nothing is overdue. */
  let patient: FleetList;
  let fixture: FleetFixture;

  beforeAll(async () => {
    const knex = await databases.init(id);
    fixture = await FleetFixture.open(knex);
    list = new FleetList(
      new FleetView({ knex, staleAfterMs: 900_000, now: () => NOW }),
    );
    patient = new FleetList(
      new FleetView({ knex, staleAfterMs: 1e12, now: () => NOW }),
    );
    await fixture.add({
      good: {
        title: 'Überwachung Süd',
        owner: 'group:default/edge',
        infrastructure: 'edge',
      },
      'broken-50%': {
        verdict: 'nonconformant',
        ready: 9,
        owner: 'group:default/shop',
        infrastructure: 'eks',
        headline: 'shop / web: No pod of Deployment web.',
        since: ago(5),
      },
      failing: {
        verdict: 'unknown',
        read_verdict: 'conformant',
        failure_class: 'timeout',
        failure_message: 'It did not answer in time.',
        failed_since: ago(30),
        observed_at: ago(31),
      },
      gateway: {
        cluster_type: 'pcg',
        verdict: 'degraded',
        infrastructure: 'eks',
      },
      overdue: { observed_at: ago(16) },
      unread: {
        cluster_type: null,
        verdict: 'unknown',
        read_verdict: null,
        observed_at: null,
        checked_at: null,
        since: null,
      },
    });
    await fixture.finding('broken-50%', 'shop/web', 'missing');
    await fixture.finding('gateway', 'shop/web', 'degraded');
  });

  const names = async (filter: FleetFilter, visible: Visible = 'all') =>
    (await list.getPage(visible, filter)).items.map(item => item.clusterName);

  it('puts the worst first', async () => {
    expect(await names({})).toEqual([
      'broken-50%',
      'gateway',
      'failing',
      'overdue',
      'unread',
      'good',
    ]);
  });

  it.each<[FleetFilter, string[]]>([
    [{ type: ['pcg'] }, ['gateway']],
    [{ type: ['pcg', 'unrecognised'] }, ['gateway', 'unread']],
    [{ verdict: ['conformant'] }, ['good']],
    [{ verdict: ['unknown'] }, ['failing', 'overdue', 'unread']],
    [{ stale: true }, ['failing', 'overdue', 'unread']],
    [{ stale: false, infrastructure: ['eks'] }, ['broken-50%', 'gateway']],
    [{ owner: ['group:default/edge'] }, ['good']],
    [
      {
        entity: ['Resource:default/Good', 'resource:default/gateway', 'a:b/c'],
      },
      ['gateway', 'good'],
    ],
    [{ component: 'shop/web' }, ['broken-50%', 'gateway']],
    [{ text: 'WEB' }, ['broken-50%']],
    [{ text: '50%' }, ['broken-50%']],
    [{ text: 'Überwachung SüD' }, ['good']],
    [{ text: 'o_e' }, []],
    [{ text: "'; drop table fleet_clusters; --" }, []],
  ])('keeps the clusters that %p asks for', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('calls no cluster with a stale report conformant, and says why', async () => {
    const { items } = await list.getPage('all', { verdict: ['unknown'] });

    expect(
      items.map(({ clusterName, verdict, stale, readVerdict, headline }) => [
        clusterName,
        verdict,
        stale,
        readVerdict,
        headline,
      ]),
    ).toEqual([
      ['failing', 'unknown', true, 'conformant', 'It did not answer in time.'],
      [
        'overdue',
        'unknown',
        true,
        'conformant',
        expect.stringContaining('overdue'),
      ],
      ['unread', 'unknown', true, undefined, 'Not checked yet.'],
    ]);
  });

  it('counts the values of each facet under the other filters', async () => {
    const { facets, total } = await list.getPage('all', {
      infrastructure: ['eks'],
      verdict: ['degraded'],
    });

    expect(total).toBe(1);
    expect(facets).toEqual({
      type: [{ value: 'pcg', count: 1 }],
      verdict: [
        { value: 'degraded', count: 1 },
        { value: 'nonconformant', count: 1 },
      ],
      infrastructure: [{ value: 'eks', count: 1 }],
      owner: [],
      component: [{ value: 'shop/web', count: 1 }],
    });
  });

  it.each(fleetSorts.flatMap(sort => [sort, `-${sort}`] as const))(
    'pages through all clusters once, there and back, by %s',
    async sort => {
      const whole = await names({ sort });
      const there: string[][] = [];
      let page = await list.getPage('all', { sort }, { limit: 2 });
      for (;;) {
        there.push(page.items.map(item => item.clusterName));
        if (!page.nextCursor) {
          break;
        }
        page = await list.getPage(
          'all',
          { sort },
          {
            limit: 2,
            cursor: page.nextCursor,
          },
        );
      }
      const back = [there.at(-1)];
      while (page.previousCursor) {
        page = await list.getPage(
          'all',
          { sort },
          {
            limit: 2,
            cursor: page.previousCursor,
          },
        );
        back.unshift(page.items.map(item => item.clusterName));
      }

      expect(there.flat()).toEqual(whole);
      expect(back).toEqual(there);
      expect(whole).toHaveLength(6);
    },
  );

  it.each<[FleetFilter, string[], number]>([
    [{}, ['broken-50%', 'gateway', 'failing', 'unread', 'good', 'overdue'], 2],
    [{ verdict: ['conformant'] }, ['good', 'overdue'], 2],
    [{ verdict: ['unknown'] }, ['failing', 'unread'], 2],
    [{ stale: true }, ['failing', 'unread'], 2],
    [{ stale: false }, ['broken-50%', 'gateway', 'good', 'overdue'], 0],
    [{ text: 'IN TIME', sort: '-verdict' }, ['failing'], 1],
  ])(
    'counts stored verdicts as they are where nothing is overdue: %p',
    async (filter, expected, unknown) => {
      const { items, total, facets } = await patient.getPage('all', filter);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await patient.getPage('all', filter, { limit: 2, cursor });
        paged.push(...page.items.map(item => item.clusterName));
        cursor = page.nextCursor;
      } while (cursor);

      expect(items.map(item => item.clusterName)).toEqual(expected);
      expect(paged).toEqual(expected);
      expect(total).toBe(expected.length);
      expect(items.map(({ stale }) => stale)).toEqual(
        expected.map(name => ['failing', 'unread'].includes(name)),
      );
      const counted = facets.verdict.find(({ value }) => value === 'unknown');
      expect(counted?.count ?? 0).toBe(unknown);
    },
  );

  it('turns an order around', async () => {
    expect(await names({ sort: '-name' })).toEqual(
      [...(await names({ sort: 'name' }))].reverse(),
    );
  });

  it.each<[string, FleetFilter['sort'], unknown]>([
    ['nonsense', 'verdict', 'nonsense'],
    ['another sort', 'verdict', ['name', 'x', 'x', false]],
    ['a text for a number', 'verdict', ['verdict', 'x', 'x', false]],
    ['a fraction', 'verdict', ['verdict', 1.5, 'x', false]],
    ['a number too large', 'ready', ['ready', 1e300, 'x', false]],
    ['a time for a number', 'verdict', ['verdict', { at: 1 }, 'x', false]],
    ['an object for a time', 'since', ['since', { at: 5 }, 'x', false]],
    ['a time before all', 'since', ['since', -1, 'x', false]],
    ['a time out of range', 'since', ['since', 1e15, 'x', false]],
    ['a number for a text', '-type', ['-type', 5, 'x', false]],
    ['a NUL in a text', 'type', ['type', 'a\0b', 'x', false]],
    ['a NUL in a name', 'verdict', ['verdict', 1, 'a\0b', false]],
    ['no direction', 'verdict', ['verdict', 1, 'x', 'back']],
    ['null', 'verdict', null],
  ])('refuses a cursor that is not its own: %s', async (_, sort, parts) => {
    const cursor =
      typeof parts === 'string'
        ? parts
        : Buffer.from(JSON.stringify(parts)).toString('base64url');

    await expect(list.getPage('all', { sort }, { cursor })).rejects.toThrow(
      'This cursor does not belong to this list',
    );
  });

  it('leaves clusters that the caller may not read out of rows, total and facets', async () => {
    const visible = ['resource:default/good', 'resource:default/nothing'];
    const { items, total, facets } = await list.getPage(visible, {});

    expect(items.map(item => item.clusterName)).toEqual(['good']);
    expect(total).toBe(1);
    expect(facets.verdict).toEqual([{ value: 'conformant', count: 1 }]);
    expect(facets.component).toEqual([]);
    expect(await list.listAll(visible, {})).toHaveLength(1);
    expect((await list.getPage([], {})).total).toBe(0);
  });
});

describe('writeFleetCsv', () => {
  it('turns no cell into a formula', () => {
    const csv = writeFleetCsv([
      {
        clusterName: '=HYPERLINK("x")',
        entityRef: 'resource:default/x',
        clusterType: null,
        verdict: 'unknown',
        stale: true,
        headline: 'One, "two"',
        ready: 0,
        expected: 0,
        missing: 0,
        degraded: 0,
        namespaces: [],
      },
    ]);
    const [header, row] = csv.split('\n');

    expect(header).toMatch(/^clusterName,entityRef,/);
    expect(row).toBe(
      `"'=HYPERLINK(""x"")",resource:default/x,,,,unknown,yes,0,0,0,0,"One, ""two""",,,,,,,`,
    );
  });
});
