/* eslint-disable no-console */
import { copyFileSync, mkdirSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import { withWorkshop } from '../backend/withWorkshop';
import { readLoadOptions } from './LoadOptions';
import { printLoad } from './printLoad';
import { runLoad } from './runLoad';

const results = resolve(__dirname, '../../results');

async function main() {
  const options = readLoadOptions(process.argv.slice(2));
  mkdirSync(results, { recursive: true });
  const result = await withWorkshop('bench:load', 'load', async workshop => {
    const measured = await runLoad(options, workshop);
    copyFileSync(join(workshop.folder, 'load.log'), join(results, 'load.log'));
    return measured;
  });
  printLoad(result);
  const file = join(results, 'load.json');
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(`\nWritten to ${file}; load.log is what the backend printed`);
  // Slowness is a figure; an error is a fault.
  process.exitCode = result.errors.length > 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  // Child processes would keep this one alive; they end with it.
  process.exit(1);
});
