import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import {
  evaluate,
  parseListing,
  type Snapshot,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { Bench } from 'tinybench';

const fixtures = resolve(__dirname, '../../fixtures/listings');
const results = resolve(__dirname, '../results');

function readListing(name: string): Snapshot {
  return parseListing(readFileSync(resolve(fixtures, `${name}.txt`), 'utf8'), {
    observedAt: new Date('2026-11-23T12:00:00Z'),
  });
}

/** The snapshot filled up to `pods` pods; the added ones are in one namespace. */
function fillUp(snapshot: Snapshot, pods: number, namespace: string): Snapshot {
  const more = Array.from(
    { length: pods - snapshot.pods.length },
    (_, index) => ({
      namespace,
      name: `batch-${index}-6b9575c64c-trp5v`,
      phase: 'Running' as const,
      ready: true,
      createdAt: snapshot.observedAt,
    }),
  );
  return { ...snapshot, pods: [...snapshot.pods, ...more] };
}

async function main() {
  const catalog = await loadPaletteCatalog();
  const tenant = readListing('tenant-vsphere');
  const enterprise = readListing('enterprise-vsphere');
  const scenarios: Readonly<Record<string, Snapshot>> = {
    'tenant-60': fillUp(tenant, 60, 'shop'),
    'enterprise-whole': enterprise,
    'tenant-10000-elsewhere': fillUp(tenant, 10_000, 'shop'),
    // The worst case: every pod in a namespace that is judged, each a workload of its own.
    'tenant-10000-in-kube-system': fillUp(tenant, 10_000, 'kube-system'),
  };
  const bench = new Bench({ time: 2_000, warmupTime: 500 });
  for (const [name, snapshot] of Object.entries(scenarios)) {
    bench.add(name, () => {
      evaluate(catalog, snapshot);
    });
  }
  await bench.run();

  const rows = bench.tasks.map(({ name, result }) => {
    if (!result || !('latency' in result)) {
      throw new Error(`${name} was not measured`);
    }
    const { p50, p99, samplesCount } = result.latency;
    return {
      scenario: name,
      pods: scenarios[name].pods.length,
      medianMs: p50,
      p99Ms: p99,
      samples: samplesCount,
    };
  });
  mkdirSync(results, { recursive: true });
  writeFileSync(
    resolve(results, 'evaluate.json'),
    `${JSON.stringify(rows, undefined, 2)}\n`,
  );
  // eslint-disable-next-line no-console
  console.table(rows);
}

main().catch(error => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
