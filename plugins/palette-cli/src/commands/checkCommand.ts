import { InputError } from '@backstage/errors';
import type {
  ClusterType,
  Coverage,
  Report,
  Strictness,
} from 'backstage-plugin-palette-common';
import { Option, type Command } from 'commander';
import { reportFormats, type ReportFormat } from '../formats/reportFormats';
import { openInput } from '../listing/openInput';
import type { CommandContext, Streams } from './CommandContext';
import {
  EXIT_NOT_CONFORMANT,
  failOnChoices,
  toExitCode,
  type FailOn,
} from './exitCodes';
import { judgeBundle } from './judgeBundle';
import { judgeListing } from './judgeListing';
import {
  createClusterTypeOption,
  parseClusterType,
  parseNames,
} from './options';

// Formats that begin with the notice of a partial listing; for others it goes to the messages.
const saysPartialFirst: ReadonlySet<ReportFormat> = new Set([
  'table',
  'markdown',
]);

interface CheckOptions {
  readonly clusterType: ClusterType | 'auto';
  readonly traits?: string;
  readonly completeNamespaces?: readonly string[];
  readonly partial?: boolean;
  readonly namespace?: string;
  readonly strictness: Strictness;
  readonly overlay: readonly string[];
  readonly waivers?: string;
  readonly strictWaivers?: boolean;
  readonly cluster?: string;
  readonly failOn: FailOn;
  readonly logs?: boolean;
  readonly why?: boolean;
  readonly all?: boolean;
  readonly output: ReportFormat;
}

/** Adds `palette-conformance check`, which judges a listing of pods by the Palette catalog. */
export function addCheckCommand(
  program: Command,
  { streams, exitWith }: CommandContext,
): void {
  program
    .command('check')
    .description(
      'Check a listing of pods (the output of kubectl get pods -A, as text or with -o json or -o yaml) or a support bundle.',
    )
    .argument(
      '<file>',
      'the listing, or - for standard input; a support bundle or its folder',
    )
    .addOption(
      createClusterTypeOption('tenant, pcg, enterprise, or auto to detect it')
        .argParser(value =>
          value === 'auto' ? value : parseClusterType(value),
        )
        .default('auto'),
    )
    .option(
      '--traits <traits>',
      'declared traits, such as infrastructure=vsphere,proxy=yes',
    )
    .option(
      '--complete-namespaces <names>',
      'the listing shows only these namespaces completely',
      parseNames,
    )
    .option('--partial', 'the listing shows no namespace completely')
    .option(
      '-n, --namespace <name>',
      'the namespace of a listing without a NAMESPACE column (kubectl get pods -n)',
    )
    .addOption(
      new Option(
        '--strictness <strictness>',
        'adapted: what applies to this cluster; documented: all that the documentation lists',
      )
        .choices(['adapted', 'documented'])
        .default('adapted'),
    )
    .option(
      '--overlay <file>',
      'known troubles of your own, in YAML; may be repeated',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .option(
      '--waivers <file>',
      'findings that are known and accepted for a time, a list in YAML or JSON',
    )
    .option(
      '--strict-waivers',
      'exit with 1 where a waiver has expired or matches nothing',
    )
    .option('--cluster <name>', 'the name of the cluster, as waivers name it')
    .addOption(
      new Option(
        '--fail-on <state>',
        'exit with 1 for this state and every worse one',
      )
        .choices(failOnChoices)
        .default('progressing'),
    )
    .option(
      '--logs',
      'add the end of previous logs of a support bundle, which can hold secrets',
    )
    .option('--why', 'explain each finding that is not ready (table)')
    .option('--all', 'print every finding and trait on its own line (table)')
    .addOption(
      new Option('--output <format>', 'how to print the report')
        .choices(Object.keys(reportFormats))
        .default('table'),
    )
    .action(async (file: string, options: CheckOptions) => {
      const { output, why = false, all = false, failOn } = options;
      const coverage = readCoverage(options);
      const input = await openInput(file, streams.input);
      const judging = { ...options, coverage, overlays: options.overlay };
      const { report, idleWaivers } =
        input.kind === 'bundle'
          ? await judgeBundle(input.entries, input.source, judging)
          : await judgeListing(input.text, judging);
      writeMessages(report, output, streams);
      const print = reportFormats[output];
      streams.output.write(print(report, { file, why, all }));
      exitWith(
        options.strictWaivers && idleWaivers > 0
          ? EXIT_NOT_CONFORMANT
          : toExitCode(report.verdict, failOn),
      );
    });
}

function readCoverage({
  partial,
  completeNamespaces,
}: CheckOptions): Coverage | undefined {
  if (partial && completeNamespaces) {
    throw new InputError('Use --partial or --complete-namespaces, not both.');
  }
  if (partial) {
    return 'partial';
  }
  return completeNamespaces && { completeNamespaces };
}

function writeMessages(
  { partialListing, notes, contradictions }: Report,
  output: ReportFormat,
  { messages }: Streams,
): void {
  if (partialListing && !saysPartialFirst.has(output)) {
    messages.write(`${partialListing.sentence}\n`);
  }
  for (const note of [...notes, ...contradictions]) {
    messages.write(`Note: ${note}\n`);
  }
}
