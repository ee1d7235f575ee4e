/* eslint-disable no-console */
import { mkdirSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import { parseArgs } from 'util';
import { ChildProcess } from '../processes/ChildProcess';
import { measure } from './measure';
import type { Row, Served } from './Measurement';
import {
  SUBJECT_NAMES,
  type Scenario,
  type SubjectName,
} from './scenarios/Scenario';
import { SCENARIOS } from './scenarios/scenarios';
import type { ApiReply, ApiRequest } from './simulation/messages';
import { explainMissingKubectl } from './subjects/createKubectl';
import { printRows } from './printRows';

// The bundle of this file is in dist.
const results = resolve(__dirname, '../results');
const fleetFolder = resolve(__dirname, '../../kubernetes/fleet');

function choose<T extends string>(
  option: string,
  all: readonly T[],
  wanted: readonly string[] | undefined,
): readonly T[] {
  const unknown = wanted?.find(name => !all.some(known => known === name));
  if (unknown) {
    throw new Error(`There is no ${option} ${unknown}: ${all.join(', ')}`);
  }
  return wanted ? all.filter(name => wanted.includes(name)) : all;
}

async function leaveOutMissing(
  subjects: readonly SubjectName[],
): Promise<readonly SubjectName[]> {
  const missing =
    subjects.includes('kubectl') && (await explainMissingKubectl());
  if (!missing) {
    return subjects;
  }
  console.log(missing);
  return subjects.filter(name => name !== 'kubectl');
}

async function serve(scenario: Scenario): Promise<Served> {
  const api = new ChildProcess<ApiRequest, ApiReply>(
    resolve(__dirname, 'apiProcess.js'),
    ['--max-old-space-size=8192'],
  );
  const reply = await api.ask({ type: 'serve', scenario, fleetFolder });
  if (reply.type !== 'serving') {
    throw new Error(`The simulated API answered ${reply.type}`);
  }
  return { scenario, api, targets: reply.targets };
}

async function measureGroup(
  scenarios: readonly Scenario[],
  subjects: readonly SubjectName[],
  isChosen: (scenario: Scenario, subject: SubjectName) => boolean,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const served: Served[] = [];
  try {
    for (const scenario of scenarios) {
      served.push(await serve(scenario));
    }
    for (const subject of subjects) {
      // Palette's scenarios take turns, because they are compared with each other; a peer's scenarios need too much
      // memory for that.
      const chosen = served.filter(one => isChosen(one.scenario, subject));
      const together = subject === 'palette' ? [chosen] : chosen.map(s => [s]);
      for (const part of together.filter(({ length }) => length > 0)) {
        const measured = await measure(part, subject);
        printRows(measured);
        rows.push(...measured);
      }
    }
  } finally {
    await Promise.all(served.map(({ api }) => api.stop()));
  }
  return rows;
}

async function main() {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', multiple: true },
      subject: { type: 'string', multiple: true },
    },
  });
  const names = choose(
    'scenario',
    SCENARIOS.map(scenario => scenario.name),
    values.scenario,
  );
  const subjects = await leaveOutMissing(
    choose('subject', SUBJECT_NAMES, values.subject),
  );
  const wanted = SCENARIOS.filter(({ name }) => names.includes(name));
  const ofOneCluster = wanted.filter(({ clusters }) => clusters === 1);
  const fleets = wanted.filter(({ clusters }) => clusters > 1);
  const isChosen = (scenario: Scenario, subject: SubjectName) =>
    values.subject !== undefined || !scenario.onRequest?.includes(subject);
  const rows: Row[] = [];
  const groups = [ofOneCluster, ...fleets.map(fleet => [fleet])];
  for (const group of groups) {
    rows.push(...(await measureGroup(group, subjects, isChosen)));
  }
  // A partial run must not replace the results of a whole one.
  const whole = !values.scenario && !values.subject;
  const file = resolve(results, whole ? 'reading.json' : 'reading-part.json');
  mkdirSync(results, { recursive: true });
  writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
  printRows(rows);
  console.log(`Written to ${file}`);
}

main().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
