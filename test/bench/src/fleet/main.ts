/* eslint-disable no-console */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import { BenchDatabases } from './BenchDatabases';
import type { FleetRow } from './rows';
import { api } from './scenarios/api';
import { memory } from './scenarios/memory';
import { page } from './scenarios/page';
import { replicas } from './scenarios/replicas';
import type { Workshop } from './Workshop';

const SCENARIOS: Readonly<
  Record<string, (workshop: Workshop) => Promise<FleetRow[]>>
> = { api, page, replicas, memory };

// eslint-disable-next-line no-restricted-syntax
const results = resolve(__dirname, '../../results');

function databasesOf(url: string | undefined): BenchDatabases {
  if (!url) {
    throw new Error(
      'Set PALETTE_BENCH_DATABASE to a PostgreSQL server, or run yarn bench:fleet at the root, which starts one',
    );
  }
  return new BenchDatabases(url);
}

async function run(
  name: string,
  databases: BenchDatabases,
): Promise<readonly FleetRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'palette-bench-'));
  const startedMs = Date.now();
  const say = (message: string) =>
    console.log(
      `${name} ${Math.round((Date.now() - startedMs) / 1000)} s: ${message}`,
    );
  let rows: FleetRow[] = [];
  try {
    await databases.drop();
    rows = await SCENARIOS[name]({ databases, folder, say });
  } catch (error) {
    console.error(`What the backends printed is in ${folder}`);
    throw error;
  } finally {
    await databases.drop();
  }
  rmSync(folder, { recursive: true });
  return rows;
}

async function main() {
  const { values } = parseArgs({
    options: { scenario: { type: 'string', multiple: true } },
  });
  const all = Object.keys(SCENARIOS);
  const unknown = values.scenario?.find(name => !all.includes(name));
  if (unknown) {
    throw new Error(`There is no scenario ${unknown}: ${all.join(', ')}`);
  }
  const databases = databasesOf(process.env.PALETTE_BENCH_DATABASE);
  const rows: FleetRow[] = [];
  for (const name of values.scenario ?? all) {
    rows.push(...(await run(name, databases)));
  }
  // A part of the benchmark must not pass for all of it, which is to be measured in one run.
  const file = join(
    results,
    values.scenario ? 'fleet-part.json' : 'fleet.json',
  );
  mkdirSync(results, { recursive: true });
  writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
  console.log(JSON.stringify(rows, undefined, 2));
  console.log(`Written to ${file}`);
}

main().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
