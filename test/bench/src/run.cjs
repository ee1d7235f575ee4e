// Bundles the benchmark and starts it: a subject's memory must not hold a TypeScript compiler.
const { spawnSync } = require('child_process');
const { resolve } = require('path');
const { buildSync } = require('esbuild');

const reading = resolve(__dirname, 'reading');
const outdir = resolve(__dirname, '../dist');
buildSync({
  entryPoints: ['main', 'subjectProcess', 'simulation/apiProcess'].map(name =>
    resolve(reading, `${name}.ts`),
  ),
  outdir,
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node22',
  external: [
    '@backstage/*',
    '@kubernetes/*',
    'palette-catalog-data/*',
    'yaml',
    'zod',
  ],
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  [resolve(outdir, 'main.js'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
