import {
  collectFindings,
  describeFindingWaiver,
  listTroubleLinks,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { describeEvents } from './describeEvidence';
import { describeReason } from './describeReason';

const levels: Readonly<
  Partial<Record<WorkloadFinding['state'], Result.level>>
> = {
  missing: 'error',
  degraded: 'error',
  unknown: 'warning',
  progressing: 'note',
};

const rules: readonly ReportingDescriptor[] = [
  {
    id: 'missing',
    shortDescription: { text: 'A required component has no pods.' },
  },
  {
    id: 'degraded',
    shortDescription: {
      text: 'A component or companion does not run as it should.',
    },
  },
  {
    id: 'unknown',
    shortDescription: { text: 'A required component could not be seen.' },
  },
  {
    id: 'progressing',
    shortDescription: { text: 'A component is still starting.' },
  },
];

/**
 * A report as SARIF 2.1.0.
 *
 * @param file - the file that the listing was read from, or `-`
 */
export function formatSarif(report: Report, file: string): string {
  const findings = collectFindings(report);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'palette-conformance',
            semanticVersion: '0.1.0',
            rules: [...rules, ...listTroubleRules(findings)],
          },
        },
        results: findings.flatMap(finding =>
          toResult(finding, file === '-' ? 'stdin' : file),
        ),
        properties: {
          verdict: report.verdict,
          clusterType: report.clusterType,
          headline: report.headline,
          ...(report.counts.waived && { waived: report.counts.waived }),
          ...(report.partialListing && {
            partialListing: report.partialListing.sentence,
          }),
        },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A rule for each state and known trouble that occur together, with the page about the trouble. */
function listTroubleRules(
  findings: readonly WorkloadFinding[],
): readonly ReportingDescriptor[] {
  const found = new Map(
    findings.flatMap(finding => {
      const { trouble } = finding.because;
      return trouble && levels[finding.state]
        ? [[toRuleId(finding), trouble] as const]
        : [];
    }),
  );
  return [...found].map(([id, trouble]) => {
    const [link] = listTroubleLinks(trouble);
    return {
      id,
      shortDescription: { text: `${trouble.title}.` },
      ...(link && { helpUri: link.url }),
    };
  });
}

function toRuleId({ state, because: { trouble } }: WorkloadFinding): string {
  return trouble ? `${state}/${trouble.id}` : state;
}

function toResult(finding: WorkloadFinding, file: string): Result[] {
  const { state, namespace, component, kind, waived } = finding;
  const { events, previousLogs } = finding;
  const [newest] = describeEvents(finding);
  const level = levels[state];
  return level
    ? [
        {
          ruleId: toRuleId(finding),
          level,
          message: {
            text: `${namespace} / ${component}: ${describeReason(finding)}${
              newest ? ` Last event: ${newest}` : ''
            }`,
          },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
              logicalLocations: [
                {
                  name: component,
                  fullyQualifiedName: `${namespace}/${component}`,
                  kind,
                },
              ],
            },
          ],
          partialFingerprints: { finding: finding.id },
          ...(waived && {
            suppressions: [
              {
                kind: 'external',
                status: 'accepted',
                justification: describeFindingWaiver(waived),
              },
            ],
          }),
          ...((events || previousLogs) && {
            properties: {
              ...(events && { events }),
              ...(previousLogs && { previousLogs }),
            },
          }),
        },
      ]
    : [];
}
