import type {
  Finding,
  HostedClusterFinding,
  Report,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { table } from './table';
import { countWords, stateWords, traitWords, verdictWords } from './words';

const columns = ['STATE', 'NAMESPACE', 'COMPONENT', 'KIND', 'WHY'];

function row(finding: WorkloadFinding): string[] {
  const { state, namespace, component, kind, because } = finding;
  return [stateWords[state], namespace, component, kind, because.sentence];
}

function explain(finding: Finding): string {
  const { namespace, component, state, because, evidence, nearMisses } =
    finding;
  return [
    `${stateWords[state]}  ${namespace} / ${component}`,
    `  ${because.sentence}`,
    ...(because.advice ? [`  Next: ${because.advice}`] : []),
    ...evidence.map(line => `  - ${line}`),
    ...nearMisses.map(line => `  ~ ${line}`),
    ...(finding.note ? [`  Note: ${finding.note}`] : []),
  ].join('\n');
}

function hostedSection(cluster: HostedClusterFinding): string {
  const { title, uid, evidence, workloads, applicationPods } = cluster;
  const applications =
    applicationPods > 0 ? `; ${applicationPods} pods of applications` : '';
  return `${title} ${uid}: ${evidence.join(', ')}${applications}\n${table(
    columns,
    workloads.map(row),
  )}`;
}

/**
 * A report for people to read from top to bottom.
 *
 * @param why - say of each finding that is not ready which rule applied and what was seen
 */
export function reportTable(report: Report, why: boolean): string {
  const { findings, companions, unlisted, hosted } = report;
  const head = [
    `${verdictWords[report.verdict]}   ${countWords(report)}`,
    report.headline,
    traitWords(report),
  ].join('\n');
  if (report.clusterType === null) {
    return `${head}\n`;
  }
  const sections = [table(columns, findings.map(row))];
  if (companions.length > 0) {
    sections.push(
      `Companions: run by Palette, not documented\n${table(
        columns,
        companions.map(row),
      )}`,
    );
  }
  if (unlisted.length > 0) {
    sections.push(
      `In Palette's own namespaces, not in the catalog\n${table(
        columns,
        unlisted.map(row),
      )}`,
    );
  }
  for (const cluster of hosted) {
    sections.push(hostedSection(cluster));
  }
  if (why) {
    const toExplain = findings.filter(f => f.state !== 'ready');
    sections.push(`Why\n${toExplain.map(explain).join('\n\n')}\n`);
  }
  return `${head}\n\n${sections.join('\n')}`;
}
