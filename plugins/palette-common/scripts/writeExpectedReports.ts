import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { stringify } from 'yaml';
import { evaluate } from '../src/conformance';
import { shippedCatalog } from '../src/__testUtils__/catalog';
import { clusterCases } from '../src/__testUtils__/clusterCases';
import { reportInBrief } from '../src/__testUtils__/reportInBrief';

// Writes what the report of a new case says now. Read and judge it before you commit it.
for (const { name, snapshot, declared, strictness, expected } of clusterCases) {
  if (expected === undefined) {
    const report = evaluate(shippedCatalog, snapshot, { declared, strictness });
    writeFileSync(
      resolve(
        __dirname,
        '../../../test/fixtures/clusters',
        name,
        'expected.yaml',
      ),
      stringify(reportInBrief(report), { lineWidth: 0 }),
    );
  }
}
