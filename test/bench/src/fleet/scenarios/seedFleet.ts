import { randomInt } from 'crypto';
import type { Knex } from 'knex';
import { BenchBackend } from '../../backend/BenchBackend';
import { SimulatedFleet } from '../../clusters/SimulatedFleet';
import { waitUntilChecked } from '../../backend/waitUntilChecked';
import type { Workshop } from '../../backend/Workshop';

const DAYS = 30;
const CHANGES_A_CLUSTER = 30;
const DAY_MS = 86_400_000;
const OWNERS = 80;
const CHUNK = 1_000;

type Row = Readonly<Record<string, unknown>>;
interface State {
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly state: string;
}

/**
 * Fills the plugin's database with clusters and 30 days of their changes. Each cluster is a copy of a demo cluster, as a
 * backend stored it after checking it.
 */
export async function seedFleet(
  { databases, folder, say }: Workshop,
  clusters: number,
): Promise<void> {
  const demo = await SimulatedFleet.start('demo');
  const backend = await BenchBackend.start({
    name: 'demo',
    folder,
    databases,
    targets: demo.targets,
    hasEntities: true,
    // Long, so that a busy machine reads all of them but the one that refuses connections.
    checks: { timeout: '30s' },
  });
  await waitUntilChecked(backend, demo.targets.length);
  await backend.stop();
  await demo.stop();
  await databases.usePalette(async knex => {
    const [{ count }] = await knex('fleet_findings').count();
    if (Number(count) === 0) {
      throw new Error('The demo fleet was not read: is the machine too busy?');
    }
    const transitions: Row[] = [];
    for (let number = 1; number <= clusters; number += CHUNK) {
      const last = Math.min(number + CHUNK - 1, clusters);
      transitions.push(
        ...(await knex.transaction(tx => addClusters(tx, number, last))),
      );
    }
    // A portal stores them as time passes, so those of a day lie together on the disk.
    transitions.sort((a, b) => Number(a.at) - Number(b.at));
    await knex.batchInsert('fleet_transitions', transitions, 1_000);
    for (const table of ['fleet_clusters', 'fleet_findings', 'fleet_states']) {
      const ofDemo = demo.targets.map(({ name }) => name);
      await knex(table).whereIn('cluster_name', ofDemo).delete();
    }
    await knex.raw('vacuum analyze');
  });
  say(`${clusters} clusters with ${DAYS} days of history are stored`);
}

/** Adds clusters. Returns the transitions of their past, which are not stored yet. */
async function addClusters(
  tx: Knex,
  from: number,
  to: number,
): Promise<readonly Row[]> {
  const stored: Row[] = await tx('fleet_clusters')
    .whereNot('cluster_name', 'like', 'edge-store-%')
    .orderBy('cluster_name');
  // The database generates this column.
  const models = stored.map(({ search, ...model }) => model);
  const findings: Row[] = await tx('fleet_findings');
  const states: { cluster_name: string; states: string }[] = await tx(
    'fleet_states',
  );
  const rows = {
    fleet_clusters: [] as Row[],
    fleet_findings: [] as Row[],
    fleet_states: [] as Row[],
  };
  const transitions: Row[] = [];
  const now = Date.now();
  for (let number = from; number <= to; number += 1) {
    const model = models[number % models.length];
    const name = `edge-store-${String(number).padStart(5, '0')}`;
    const ofModel = (row: Row) => row.cluster_name === model.cluster_name;
    const kept = states.find(ofModel);
    const known: State[] = kept ? JSON.parse(kept.states) : [];
    const changes = inventChanges(model, known, now);
    rows.fleet_clusters.push({
      ...model,
      cluster_name: name,
      entity_ref: `resource:default/${name}`,
      owner: `group:default/team-${number % OWNERS}`,
      since: changes.find(change => change.finding_id === null)?.at,
      observed_at: model.observed_at && new Date(now - randomInt(300) * 1_000),
      checked_at: new Date(now - randomInt(300) * 1_000),
      next_check_at: new Date(now + DAY_MS),
    });
    rows.fleet_findings.push(
      ...findings.filter(ofModel).map(row => ({ ...row, cluster_name: name })),
    );
    if (kept) {
      rows.fleet_states.push({ ...kept, cluster_name: name });
    }
    transitions.push(
      ...changes.map(change => ({ ...change, cluster_name: name })),
    );
  }
  for (const [table, added] of Object.entries(rows)) {
    await tx.batchInsert(table, added, 200);
  }
  return transitions;
}

/** Random changes, the latest first. Every third one changes the verdict, the others a component. */
function inventChanges(
  model: Row,
  known: readonly State[],
  now: number,
): Row[] {
  const times = Array.from(
    { length: CHANGES_A_CLUSTER },
    () => now - randomInt(DAYS * DAY_MS),
  ).sort((a, b) => b - a);
  let verdict = String(model.verdict);
  return times.map((ms, index) => {
    const at = new Date(ms);
    const when = { at, day: at.toISOString().slice(0, 10) };
    const state = known[randomInt(Math.max(known.length, 1))];
    if (index % 3 === 0 || !state) {
      const to = verdict;
      verdict = to === 'conformant' ? 'degraded' : 'conformant';
      return {
        ...when,
        finding_id: null,
        namespace: null,
        component: null,
        from: verdict,
        to,
        reason: String(model.headline),
      };
    }
    const isBack = index % 2 === 0;
    return {
      ...when,
      finding_id: state.id,
      namespace: state.namespace,
      component: state.component,
      from: isBack ? 'degraded' : 'ready',
      to: isBack ? 'ready' : 'degraded',
      reason: `${state.component} in ${state.namespace}: 1 of 2 ready.`,
    };
  });
}
