// Bundles the benchmark and starts it: a subject's memory must not hold a TypeScript compiler.
const { spawnSync } = require('child_process');
const { readFileSync } = require('fs');
const { dirname, resolve } = require('path');
const { build } = require('esbuild');

const reading = resolve(__dirname, 'reading');
const outdir = resolve(__dirname, '../dist');

// The simulated clusters find their data beside their sources, not beside the bundle.
const keepFolders = {
  name: 'keep-folders',
  setup: ({ onLoad }) =>
    onLoad({ filter: /test.kubernetes.src.+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        '__dirname',
        JSON.stringify(dirname(path)),
      ),
      loader: 'ts',
    })),
};

async function run() {
  await build({
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
    plugins: [keepFolders],
    logLevel: 'warning',
  });
  const { status } = spawnSync(
    process.execPath,
    [resolve(outdir, 'main.js'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}

run().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
