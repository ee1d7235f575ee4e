import { InputError } from '@backstage/errors';
import {
  evaluate,
  looksPartial,
  parseDeclaredTraits,
  parseListing,
  type ClusterType,
  type Coverage,
  type PartialListing,
  type Strictness,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { Option, type Command } from 'commander';
import { exitCodeOf, failOnChoices, type FailOn } from './exitCodes';
import { reportFormats, type ReportFormat } from './formats';
import { parseClusterType, parseNames, clusterTypeOption } from './options';
import type { CommandContext } from './program';
import { readListing } from './readListing';

// Formats for people begin with it; for others it goes beside the result.
const saysPartialFirst: ReadonlySet<ReportFormat> = new Set([
  'table',
  'markdown',
]);
// More would not be read.
const NAMED_NAMESPACES = 20;

interface CheckOptions {
  readonly clusterType: ClusterType | 'auto';
  readonly traits?: string;
  readonly completeNamespaces?: readonly string[];
  readonly partial?: boolean;
  readonly namespace?: string;
  readonly strictness: Strictness;
  readonly failOn: FailOn;
  readonly why?: boolean;
  readonly all?: boolean;
  readonly output: ReportFormat;
}

function coverageOf({
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

/** What to say of a listing that looks partial, with the options that say what it shows. */
function partialMessage({ sentence, namespaces }: PartialListing): string {
  const shown =
    namespaces.length <= NAMED_NAMESPACES ? namespaces.join(',') : 'NAME,NAME';
  return `${sentence} If it shows only these namespaces completely, add --complete-namespaces ${shown}; if it shows only parts, add --partial.`;
}

/** `palette-conformance check`: a listing of pods against the Palette catalog. */
export function addCheckCommand(
  program: Command,
  { streams, exitWith }: CommandContext,
): void {
  program
    .command('check')
    .description(
      'Check a listing of pods: the output of kubectl get pods -A, as text or with -o json or -o yaml.',
    )
    .argument('<file>', 'the listing, or - for standard input')
    .addOption(
      clusterTypeOption('tenant, pcg, enterprise, or auto to recognise it')
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
      'the namespace of pods that the listing shows without one, as kubectl get pods -n does',
    )
    .addOption(
      new Option(
        '--strictness <strictness>',
        'adapted: as the cluster asks; documented: as the page prints it',
      )
        .choices(['adapted', 'documented'])
        .default('adapted'),
    )
    .addOption(
      new Option(
        '--fail-on <state>',
        'exit with 1 from this state on; each includes those before it',
      )
        .choices(failOnChoices)
        .default('progressing'),
    )
    .option('--why', 'explain each finding that is not ready (table)')
    .option('--all', 'print each finding on its own line (table)')
    .addOption(
      new Option('--output <format>', 'how to print the report')
        .choices(Object.keys(reportFormats))
        .default('table'),
    )
    .action(async (file: string, options: CheckOptions) => {
      const coverage = coverageOf(options);
      const catalog = await loadPaletteCatalog();
      const declared = {
        ...parseDeclaredTraits(options.traits ?? '', catalog),
        ...(options.clusterType !== 'auto' && { type: options.clusterType }),
      };
      const text = await readListing(file, streams.input);
      const snapshot = parseListing(text, {
        observedAt: new Date(),
        coverage,
        namespace: options.namespace,
      });
      const partialListing = looksPartial(catalog, snapshot);
      const report = {
        ...evaluate(catalog, snapshot, {
          declared,
          strictness: options.strictness,
        }),
        ...(partialListing && {
          partialListing: {
            ...partialListing,
            sentence: partialMessage(partialListing),
          },
        }),
      };
      if (report.partialListing && !saysPartialFirst.has(options.output)) {
        streams.messages.write(`${report.partialListing.sentence}\n`);
      }
      for (const note of [...report.notes, ...report.contradictions]) {
        streams.messages.write(`Note: ${note}\n`);
      }
      const print = reportFormats[options.output];
      const { why = false, all = false } = options;
      streams.output.write(print(report, { file, why, all }));
      exitWith(exitCodeOf(report.verdict, options.failOn));
    });
}
