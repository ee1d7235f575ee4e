import {
  collectFindings,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import junit, { type TestSuite } from 'junit-report-builder';
import { describeEvents, describeLogs } from './describeEvidence';
import { describeReason } from './describeReason';

const skipped: ReadonlySet<string> = new Set(['notInstalled', 'notApplicable']);

/** A report as JUnit XML: a suite per namespace; missing and degraded fail, unknown is an error, waived is skipped. */
export function formatJunit(report: Report): string {
  const builder = junit.newBuilder();
  const namespaces = [
    ...report.namespaces.map(n => n.namespace),
    ...report.hosted.flatMap(h => h.namespaces),
  ];
  const findings = Map.groupBy(collectFindings(report), f => f.namespace);
  for (const namespace of namespaces) {
    const suite = builder.testSuite().name(namespace);
    findings.get(namespace)?.forEach(finding => addCase(suite, finding));
  }
  if (report.partialListing) {
    builder
      .testSuite()
      .name('listing')
      .property('partialListing', report.partialListing.sentence);
  }
  if (report.clusterType === null) {
    builder
      .testSuite()
      .name('cluster type')
      .testCase()
      .name('is recognised')
      .error(report.headline, 'unknown');
  }
  return `${builder.build()}\n`;
}

function addCase(suite: TestSuite, finding: WorkloadFinding): void {
  const { state, component, namespace } = finding;
  const testCase = suite.testCase().className(namespace).name(component);
  if (finding.waived) {
    testCase.skipped();
    testCase.standardOutput(describeReason(finding));
  } else if (state === 'missing' || state === 'degraded') {
    testCase.failure(describeReason(finding), state);
  } else if (state === 'unknown') {
    testCase.error(describeReason(finding), state);
  } else if (skipped.has(state)) {
    testCase.skipped();
  }
  const evidence = [...describeEvents(finding), ...describeLogs(finding)];
  if (evidence.length > 0) {
    testCase.standardOutput(evidence.join('\n'));
  }
}
