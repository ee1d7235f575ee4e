import type {
  Finding,
  HostedClusterFinding,
  Report,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { foldFindings } from './foldFindings';
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
 * @param options - `why`: say of each finding that is not ready which rule applied and what was seen; `all`: print each
 * finding, though several share one reason; `why` does so too
 */
export function reportTable(
  report: Report,
  { why, all }: { readonly why: boolean; readonly all: boolean },
): string {
  const { findings, companions, unlisted, hosted, partialListing } = report;
  const head = [
    ...(partialListing ? [partialListing.sentence, ''] : []),
    `${verdictWords[report.verdict]}   ${countWords(report)}`,
    report.headline,
    traitWords(report),
  ].join('\n');
  if (report.clusterType === null) {
    return `${head}\n`;
  }
  const { apart, folded } =
    why || all ? { apart: findings, folded: [] } : foldFindings(findings);
  const sections = [table(columns, apart.map(row))];
  if (folded.length > 0) {
    sections.push(`${folded.join('\n')}\nUse --all to print each of them.\n`);
  }
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
