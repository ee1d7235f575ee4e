import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { stringify } from 'yaml';
import { evaluate } from '../src/conformance';
import { shippedCatalog } from '../src/__testUtils__/catalog';
import { clusterCases } from '../src/__testUtils__/clusterCases';
import { reportInBrief } from '../src/__testUtils__/reportInBrief';

// For whoever adds a case: writes what the report says now, to be read and judged before it is committed.
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
