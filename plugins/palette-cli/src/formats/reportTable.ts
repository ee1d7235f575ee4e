import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import { table } from './table';

// Shape and word as in the portal; colour would be lost in a pipe.
const stateWords: Readonly<Record<WorkloadFinding['state'], string>> = {
  missing: '■ Missing',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  ready: '● Ready',
  notInstalled: '○ Not installed',
  notApplicable: '– Does not apply',
};

const verdictWords: Readonly<Record<Report['verdict'], string>> = {
  nonconformant: '■ Nonconformant',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  conformant: '● Conformant',
};

function row(finding: WorkloadFinding): string[] {
  const { state, namespace, component, kind, because } = finding;
  return [stateWords[state], namespace, component, kind, because.sentence];
}

/** A report for people to read from top to bottom. */
export function reportTable(report: Report): string {
  const { counts, traits, clusterType } = report;
  const head = [
    `${verdictWords[report.verdict]}   ${counts.ready} of ${
      counts.expected
    } components ready`,
    report.headline,
    traits.map(t => `${t.title}: ${t.label} (${t.source})`).join(' · '),
  ].join('\n');
  if (clusterType === null) {
    return `${head}\n`;
  }
  const columns = ['STATE', 'NAMESPACE', 'COMPONENT', 'KIND', 'WHY'];
  const sections = [table(columns, report.findings.map(row))];
  if (report.companions.length > 0) {
    sections.push(
      `Companions: run by Palette, not documented\n${table(
        columns,
        report.companions.map(row),
      )}`,
    );
  }
  if (report.unexpected.length > 0) {
    sections.push(
      `Unexpected in Palette's own namespaces\n${table(
        ['NAMESPACE', 'WORKLOAD', 'KIND', 'PODS'],
        report.unexpected.map(u => [
          u.namespace,
          u.name,
          u.kind,
          String(u.pods),
        ]),
      )}`,
    );
  }
  return `${head}\n\n${sections.join('\n')}`;
}
