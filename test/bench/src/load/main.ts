/* eslint-disable no-console */
import { mkdirSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import { withWorkshop } from '../fleet/withWorkshop';
import { readLoadOptions } from './LoadOptions';
import { printLoad } from './printLoad';
import { runLoad } from './runLoad';

const results = resolve(__dirname, '../../results');

async function main() {
  const options = readLoadOptions(process.argv.slice(2));
  const result = await withWorkshop('bench:load', 'load', workshop =>
    runLoad(options, workshop),
  );
  printLoad(result);
  const file = join(results, 'load.json');
  mkdirSync(results, { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(`\nWritten to ${file}`);
  // How fast it was is a figure; errors are faults.
  process.exitCode = result.errors.length > 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
