import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { connectReplica } from './__testUtils__/connectReplica';
import {
  ANNE,
  NotifiedReplicas,
  PAUL,
  ZOE,
} from './__testUtils__/NotifiedReplicas';

jest.setTimeout(240_000);

jest.mock('backstage-plugin-palette-node', () => {
  const actual = jest.requireActual('backstage-plugin-palette-node');
  return {
    ...actual,
    loadPaletteCatalog: jest.fn(actual.loadPaletteCatalog),
  };
});

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const twenty = Array.from({ length: 20 }, (_, i) => `edge-${i + 10}`);
const EDGE = 'edge-10';
/** Longer than news waits by default, in minutes. */
const WAIT = 6;

describe.each(databases.eachSupportedId())(
  'people with two replicas and Backstage’s notifications on %s',
  id => {
    const closing: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) {
        await close();
      }
    });

    async function start(names: readonly string[]) {
      const palette = await databases.init(id);
      const notifications = await databases.init(id);
      const replicas = await NotifiedReplicas.start(
        [1, 2].map(() => ({
          palette: connectReplica(palette, closing),
          notifications: connectReplica(notifications, closing),
        })),
        names,
      );
      closing.push(() => replicas.stop());
      const crash = () =>
        replicas.cluster.workloads.setCondition('kube-system', 'coredns', {
          state: 'crashLoop',
          for: '1h',
        });
      const heal = () =>
        replicas.cluster.workloads.heal('kube-system', 'coredns');
      return { replicas, crash, heal };
    }

    it('hear once of trouble that lasts, once of its end, and nothing of a first reading', async () => {
      const { replicas, crash, heal } = await start([EDGE]);
      await replicas.check();
      expect(await replicas.pass(WAIT)).toEqual([]);

      crash();
      await replicas.check();
      expect(await replicas.pass(WAIT - 2)).toEqual([]);
      await replicas.check();
      expect(await replicas.pass(2)).toEqual([`${EDGE} is degraded`]);
      await replicas.check();
      expect(await replicas.pass(60)).toEqual([]);
      const broken = await replicas.read(ANNE);

      heal();
      await replicas.check();
      await replicas.check();
      expect(await replicas.pass(WAIT)).toEqual([
        `${EDGE} is conformant again`,
      ]);
      expect(await replicas.pass(60)).toEqual([]);

      expect(broken).toMatchObject([
        {
          description: expect.stringMatching(
            /^kube-system \/ coredns .*CrashLoopBackOff.*, since /,
          ),
          link: `/catalog/default/resource/${EDGE}/palette?finding=kube-system%2Fcoredns`,
        },
      ]);
      for (const person of [ANNE, PAUL]) {
        expect(await replicas.read(person)).toMatchObject([
          { title: `${EDGE} is conformant again` },
        ]);
      }
      expect(await replicas.read(ZOE)).toEqual([]);
    });

    it('hear nothing of what was already wrong at the first reading', async () => {
      const { replicas, crash } = await start([EDGE]);
      crash();
      await replicas.check();
      await replicas.check();

      expect(await replicas.pass(WAIT)).toEqual([]);
    });

    it('hear of flapping once at its beginning and once at its end', async () => {
      const { replicas, crash, heal } = await start([EDGE]);
      await replicas.check();
      const told: string[] = [];
      for (let round = 0; round < 6; round++) {
        crash();
        await replicas.check();
        told.push(...(await replicas.pass(2)));
        heal();
        await replicas.check();
        told.push(...(await replicas.pass(2)));
      }
      told.push(...(await replicas.pass(WAIT)));
      expect(told).toEqual([`${EDGE} keeps changing`]);

      expect(await replicas.pass(60)).toEqual([]);
      expect(await replicas.pass(WAIT)).toEqual([
        `${EDGE} has stopped changing`,
      ]);
      expect(await replicas.pass(90)).toEqual([]);
      for (const person of [ANNE, PAUL]) {
        expect(await replicas.read(person)).toMatchObject([
          { title: `${EDGE} has stopped changing` },
        ]);
      }
    });

    it('read one message with the list when the network of twenty clusters is cut, and one when it is back', async () => {
      const { replicas } = await start(twenty);
      await replicas.check();
      expect(await replicas.pass(WAIT)).toEqual([]);

      await replicas.cluster.faults.set({ type: 'status', status: 503 });
      await replicas.check(twenty.slice(0, 8));
      expect(await replicas.pass(3)).toEqual([]);
      await replicas.check(twenty.slice(8));
      expect(await replicas.pass(3)).toEqual([
        '20 clusters: could not be read (unreachable)',
      ]);
      expect(await replicas.read(ANNE)).toMatchObject([
        { description: twenty.join(', '), topic: 'palette.trouble' },
      ]);

      await replicas.cluster.faults.clear();
      await replicas.check();
      expect(await replicas.pass(WAIT)).toEqual([
        '20 clusters: conformant again, after could not be read (unreachable)',
      ]);
      expect(await replicas.pass(60)).toEqual([]);
      for (const person of [ANNE, PAUL]) {
        expect(await replicas.read(person)).toHaveLength(1);
      }
      expect(await replicas.read(ZOE)).toEqual([]);
    });

    it('read one line about what a new Palette catalog changed', async () => {
      const names = twenty.slice(0, 12);
      const { replicas } = await start(names);
      await replicas.check();
      const directory = await writeNewCatalog();
      closing.push(() => rm(directory, { recursive: true }));
      const { loadPaletteCatalog: load } = jest.requireActual<{
        loadPaletteCatalog: typeof loadPaletteCatalog;
      }>('backstage-plugin-palette-node');
      const catalog = await load({ directory });
      jest
        .mocked(loadPaletteCatalog)
        .mockResolvedValueOnce(catalog)
        .mockResolvedValueOnce(catalog);
      await replicas.restart();

      await replicas.check();
      expect(await replicas.pass(2)).toEqual([]);
      await replicas.check();
      await replicas.check();
      const told = [
        ...(await replicas.pass(WAIT)),
        ...(await replicas.pass(60)),
        ...(await replicas.pass(90)),
      ];

      expect(told).toEqual([
        'What the new Palette catalog changed: 12 clusters',
      ]);
      expect(await replicas.read(ANNE)).toMatchObject([
        {
          topic: 'palette.catalog',
          description: expect.stringMatching(
            /^edge-10: conformant → nonconformant \(kube-proxy-next is missing\), edge-11: /,
          ),
        },
      ]);
    });

    it('read of a waiver that trouble is accepted, and of its end that the trouble is new', async () => {
      const { replicas, crash } = await start([EDGE]);
      await replicas.check();
      crash();
      await replicas.check();
      await replicas.pass(WAIT);

      const { body: waiver } = await replicas.portal.post('/waivers', {
        component: 'coredns',
        clusters: { names: [EDGE] },
        reason: 'New nodes come.',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      });
      await replicas.settle();
      await replicas.check();
      const [accepted] = await replicas.pass(WAIT);
      await replicas.portal.delete(`/waivers/${waiver.id}`);
      await replicas.settle();
      await replicas.check();
      const again = await replicas.pass(WAIT);

      expect(accepted).toMatch(
        /^edge-10: coredns is accepted until .* UTC by user:default\/mock$/,
      );
      expect(again).toEqual([`${EDGE} is degraded`]);
      for (const person of [ANNE, PAUL]) {
        expect(await replicas.read(person)).toMatchObject([
          {
            description: expect.stringMatching(
              /The waiver of coredns by user:default\/mock was ended\.$/,
            ),
          },
        ]);
      }
    });
  },
);

/** A Palette catalog that expects `kube-proxy` under another name; the path of its folder. */
async function writeNewCatalog(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'palette-catalog-'));
  await cp(resolve(__dirname, '../../../catalog-data'), directory, {
    recursive: true,
  });
  const file = join(directory, 'tenant.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('- name: kube-proxy\n', '- name: kube-proxy-next\n'),
  );
  return directory;
}
