import { TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import type { Knex } from 'knex';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { FleetRecorder } from './FleetRecorder';
import type { RecordedOutcome } from './RecordedOutcome';
import { findRulesChange, fingerprintRules, toJudgedBy } from './rulesChange';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const target: ClusterTarget = {
  clusterName: 'gateway',
  entityRef: 'resource:default/gateway',
  declared: { type: 'pcg' },
  strictness: 'adapted',
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute));

async function createReport(minute: number): Promise<Report> {
  const listing =
    'NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system jet-5d4f6c7b8d-x2x4z 1/1 Running 0 8d';
  return evaluate(
    await loadPaletteCatalog(),
    parseListing(listing, { observedAt: at(minute) }),
    target,
  );
}

/** The report of a cluster with all components ready, but for one of them. */
async function createReadyReport(
  minute: number,
  troubled?: { readonly index: number; readonly state: 'missing' | 'degraded' },
): Promise<Report> {
  const { findings, ...report } = await createReport(minute);
  return {
    ...report,
    verdict: troubled ? 'nonconformant' : 'conformant',
    findings: findings.map((finding, i) => ({
      ...finding,
      state: troubled?.index === i ? troubled.state : 'ready',
    })),
  };
}

describe('fingerprintRules', () => {
  it('tells one Palette catalog from another', async () => {
    const catalog = await loadPaletteCatalog();
    const { companions, ...rest } = catalog;

    expect(await fingerprintRules(catalog)).toBe(
      await fingerprintRules(await loadPaletteCatalog()),
    );
    expect(await fingerprintRules(catalog)).not.toBe(
      await fingerprintRules({ ...rest, companions: [] }),
    );
  });
});

describe('findRulesChange', () => {
  const before = toJudgedBy('old', target);
  const other = { ...target, declared: { type: 'tenant' } };

  it.each([
    ['nothing', toJudgedBy('old', target), undefined],
    ['the declaration', toJudgedBy('old', other), 'declaration'],
    ['the catalog', toJudgedBy('new', target), 'catalog'],
    ['the catalog before the declaration', toJudgedBy('new', other), 'catalog'],
  ])('finds %s', (_, after, change) => {
    expect(findRulesChange(before, after)).toBe(change);
  });

  it('takes a report of an earlier version for one of another catalog', () => {
    expect(findRulesChange(null, before)).toBe('catalog');
  });
});

describe.each(databases.eachSupportedId())('marks of outcomes on %s', id => {
  const register = (knex: Knex, declared: ClusterTarget) =>
    new InventoryStore({ knex, now: () => at(0) }).save({
      clusters: [{ target: declared, owner: 'group:default/edge' }],
    });

  async function open() {
    const knex = await databases.init(id);
    const told: RecordedOutcome[] = [];
    const openWith = async (rules: string) =>
      (
        await openOutcomes(knex, {
          now: () => at(50),
          fleet: new FleetRecorder({ confirmMissing: 2, rules }),
          listeners: [{ name: 'test', onOutcome: o => void told.push(o) }],
        })
      ).recorder;
    const old = await openWith('old');
    await register(knex, target);
    return { knex, told, old, upgraded: await openWith('new') };
  }

  const marks = (outcomes: readonly RecordedOutcome[]) =>
    outcomes.map(({ isFirstReading, rulesChange }) =>
      isFirstReading ? 'first' : rulesChange,
    );

  it('marks the first report, also after a failure, and names the owner', async () => {
    const { told, old } = await open();
    await old.recordFailure('gateway', {
      class: 'timeout',
      message: 'It did not answer.',
      at: at(0),
      retryAt: () => undefined,
    });
    await old.recordReport(target, await createReadyReport(1));
    await old.recordReport(target, await createReadyReport(2));

    expect(marks(told)).toEqual(['first', 'first', undefined]);
    expect(told[1]).toMatchObject({
      owner: 'group:default/edge',
      clusterType: 'pcg',
      verdict: { from: 'unknown', to: 'conformant' },
    });
  });

  it('marks what another catalog changes until a missing component is confirmed', async () => {
    const { told, old, upgraded } = await open();
    const missing = { index: 1, state: 'missing' } as const;
    await old.recordReport(target, await createReadyReport(0));
    await upgraded.recordReport(target, await createReadyReport(1, missing));
    await upgraded.recordReport(target, await createReadyReport(2, missing));
    await upgraded.recordReport(target, await createReadyReport(3));

    expect(marks(told)).toEqual(['first', 'catalog', 'catalog', undefined]);
    expect(told[2].transitions).toEqual([
      expect.objectContaining({ to: 'missing', rulesChange: 'catalog' }),
      expect.objectContaining({ to: 'nonconformant', rulesChange: 'catalog' }),
    ]);
  });

  it('does not mark a component that was seen missing before the upgrade', async () => {
    const { told, old, upgraded } = await open();
    const missing = { index: 1, state: 'missing' } as const;
    await old.recordReport(target, await createReadyReport(0));
    await old.recordReport(target, await createReadyReport(1, missing));
    await upgraded.recordReport(target, await createReadyReport(2, missing));

    expect(marks(told)).toEqual(['first', undefined, undefined]);
  });

  it('marks what another declaration changes', async () => {
    const { knex, told, old } = await open();
    const strict = { ...target, strictness: 'documented' as const };
    await old.recordReport(target, await createReadyReport(0));
    await register(knex, strict);
    await old.recordReport(
      strict,
      await createReadyReport(1, { index: 1, state: 'degraded' }),
    );

    expect(marks(told)).toEqual(['first', 'declaration']);
  });
});
