/* eslint-disable no-console */
import { mkdirSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import type { FleetRow } from './scenarios/FleetRow';
import { measureApi } from './scenarios/measureApi';
import { measureMemory } from './scenarios/measureMemory';
import { measurePage } from './scenarios/measurePage';
import { measureReplicas } from './scenarios/measureReplicas';
import { measureThroughput } from './scenarios/measureThroughput';
import { withWorkshop } from '../backend/withWorkshop';
import type { Workshop } from '../backend/Workshop';

const SCENARIOS: Readonly<
  Record<string, (workshop: Workshop) => Promise<FleetRow[]>>
> = {
  api: measureApi,
  page: measurePage,
  replicas: measureReplicas,
  memory: measureMemory,
  throughput: measureThroughput,
};

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
  // A partial run must not replace the results of a whole one.
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
