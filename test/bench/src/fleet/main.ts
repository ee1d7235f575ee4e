/* eslint-disable no-console */
import { mkdirSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import type { FleetRow } from './rows';
import { api } from './scenarios/api';
import { memory } from './scenarios/memory';
import { page } from './scenarios/page';
import { replicas } from './scenarios/replicas';
import { withWorkshop } from './withWorkshop';
import type { Workshop } from './Workshop';

const SCENARIOS: Readonly<
  Record<string, (workshop: Workshop) => Promise<FleetRow[]>>
> = { api, page, replicas, memory };

// eslint-disable-next-line no-restricted-syntax
const results = resolve(__dirname, '../../results');

async function main() {
  const { values } = parseArgs({
    options: { scenario: { type: 'string', multiple: true } },
  });
  const all = Object.keys(SCENARIOS);
  const unknown = values.scenario?.find(name => !all.includes(name));
  if (unknown) {
    throw new Error(`There is no scenario ${unknown}: ${all.join(', ')}`);
  }
  const rows: FleetRow[] = [];
  for (const name of values.scenario ?? all) {
    rows.push(...(await withWorkshop('bench:fleet', name, SCENARIOS[name])));
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
