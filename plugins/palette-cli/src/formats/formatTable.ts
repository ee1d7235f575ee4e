import {
  collectFindings,
  describeCounts,
  describeFindingWaiver,
  describeState,
  listTroubleLinks,
  stateWords,
  verdictWords,
  type Finding,
  type HostedClusterFinding,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { alignColumns } from './alignColumns';
import { describeEvents, describeLogs } from './describeEvidence';
import { summarizeTraits, tabulateTraits } from './describeTraits';
import { foldFindings } from './foldFindings';

const columns = ['STATE', 'NAMESPACE', 'COMPONENT', 'KIND', 'WHY'];

export interface TableOptions {
  /** Adds the rule and the evidence behind each finding that is not ready. */
  readonly why: boolean;
  /** Prints every finding and trait on its own line, as `why` does too. */
  readonly all: boolean;
}

/** A report as text that reads from top to bottom, the verdict first. */
export function formatTable(
  report: Report,
  { why, all }: TableOptions,
): string {
  const inFull = why || all;
  const head = formatHead(report, inFull);
  if (report.clusterType === null) {
    return head;
  }
  const { findings, companions, unlisted, hosted } = report;
  const sections = [
    ...formatFindings(findings, inFull),
    ...(companions.length > 0
      ? [`Companions: run by Palette, not documented\n${tabulate(companions)}`]
      : []),
    ...(unlisted.length > 0
      ? [
          `In Palette's own namespaces, not in the catalog\n${tabulate(
            unlisted,
          )}`,
        ]
      : []),
    ...hosted.map(formatHosted),
    ...formatTroubles(report),
    ...formatEvidence(report),
    ...(why ? [explainAll(findings)] : []),
  ];
  return `${head}\n${sections.join('\n')}`;
}

function formatHead(report: Report, inFull: boolean): string {
  const { partialListing, verdict, headline } = report;
  return [
    ...(partialListing ? [`${partialListing.sentence}\n\n`] : []),
    `${verdictWords[verdict]}   ${describeCounts(report)}\n`,
    `${headline}\n`,
    inFull ? `\n${tabulateTraits(report)}` : `${summarizeTraits(report)}\n`,
  ].join('');
}

function formatFindings(
  findings: readonly Finding[],
  inFull: boolean,
): readonly string[] {
  const { apart, folded } = inFull
    ? { apart: findings, folded: [] }
    : foldFindings(findings);
  return [
    tabulate(apart),
    ...(folded.length > 0
      ? [`${folded.join('\n')}\nUse --all to print each of them.\n`]
      : []),
  ];
}

function tabulate(findings: readonly WorkloadFinding[]): string {
  return alignColumns(
    columns,
    findings.map(finding => [
      describeState(finding),
      finding.namespace,
      finding.component,
      finding.kind,
      describeWhy(finding),
    ]),
  );
}

function describeWhy({ because, waived }: WorkloadFinding): string {
  return waived
    ? `${because.sentence} ${describeFindingWaiver(waived)}`
    : because.sentence;
}

function formatHosted(cluster: HostedClusterFinding): string {
  const { title, uid, evidence, workloads, applicationPods } = cluster;
  const applications =
    applicationPods > 0 ? `; ${applicationPods} pods of applications` : '';
  return `${title} ${uid}: ${evidence.join(', ')}${applications}\n${tabulate(
    workloads,
  )}`;
}

/** The known troubles of a report, each once, with the pages about it. */
function formatTroubles(report: Report): readonly string[] {
  const found = new Map(
    collectFindings(report).flatMap(({ because: { trouble } }) =>
      trouble ? [[trouble.id, trouble] as const] : [],
    ),
  );
  const lines = [...found.values()].flatMap(trouble => [
    trouble.title,
    ...listTroubleLinks(trouble).map(({ url }) => `  ${url}`),
  ]);
  return lines.length > 0 ? [`Known troubles\n${lines.join('\n')}\n`] : [];
}

/** The last events, and previous logs, of each finding that has some. */
function formatEvidence(report: Report): readonly string[] {
  const explained = collectFindings(report).flatMap(finding => {
    const lines = [...describeEvents(finding), ...describeLogs(finding)];
    const { state, namespace, component } = finding;
    return lines.length > 0
      ? [
          [
            `${stateWords[state]}  ${namespace} / ${component}`,
            ...lines.map(line => `  ${line}`),
          ].join('\n'),
        ]
      : [];
  });
  return explained.length > 0
    ? [`Last events\n${explained.join('\n\n')}\n`]
    : [];
}

function explainAll(findings: readonly Finding[]): string {
  const notReady = findings.filter(({ state }) => state !== 'ready');
  return `Why\n${notReady.map(explain).join('\n\n')}\n`;
}

function explain(finding: Finding): string {
  const { namespace, component, because, evidence, nearMisses, note } = finding;
  return [
    `${describeState(finding)}  ${namespace} / ${component}`,
    `  ${describeWhy(finding)}`,
    ...(because.advice ? [`  Next: ${because.advice}`] : []),
    ...evidence.map(line => `  - ${line}`),
    ...nearMisses.map(line => `  ~ ${line}`),
    ...(note ? [`  Note: ${note}`] : []),
  ].join('\n');
}
