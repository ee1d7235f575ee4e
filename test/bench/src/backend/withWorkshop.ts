/* eslint-disable no-console */
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { BenchDatabases } from './BenchDatabases';
import type { Workshop } from './Workshop';

/**
 * Runs a scenario with empty databases and a folder of its own. The folder stays if the scenario fails.
 *
 * @param script - the script of the root that starts a server, such as `bench:fleet`
 * @throws Error where `PALETTE_BENCH_DATABASE` names no PostgreSQL server
 */
export async function withWorkshop<Result>(
  script: string,
  name: string,
  use: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const databases = openDatabases(script);
  const folder = mkdtempSync(join(tmpdir(), 'palette-bench-'));
  const startedMs = Date.now();
  const say = (message: string) =>
    console.log(
      `${name} ${Math.round((Date.now() - startedMs) / 1000)} s: ${message}`,
    );
  let result: Result;
  try {
    await databases.drop();
    result = await use({ databases, folder, say });
  } catch (error) {
    console.error(`What the backends printed is in ${folder}`);
    throw error;
  } finally {
    await databases.drop();
  }
  rmSync(folder, { recursive: true });
  return result;
}

function openDatabases(script: string): BenchDatabases {
  const url = process.env.PALETTE_BENCH_DATABASE;
  if (!url) {
    throw new Error(
      `Set PALETTE_BENCH_DATABASE to a PostgreSQL server, or run yarn ${script} at the root, which starts one`,
    );
  }
  return new BenchDatabases(url);
}
