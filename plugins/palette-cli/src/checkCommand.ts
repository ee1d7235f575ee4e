import { InputError } from '@backstage/errors';
import {
  evaluate,
  parseDeclaredTraits,
  parseListing,
  type ClusterType,
  type Coverage,
  type Strictness,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { Option, type Command } from 'commander';
import { exitCodeOf, failOnChoices, type FailOn } from './exitCodes';
import { reportFormats, type ReportFormat } from './formats';
import { parseClusterType, parseNames, clusterTypeOption } from './options';
import type { CommandContext } from './program';
import { readListing } from './readListing';

interface CheckOptions {
  readonly clusterType: ClusterType | 'auto';
  readonly traits?: string;
  readonly completeNamespaces?: readonly string[];
  readonly partial?: boolean;
  readonly strictness: Strictness;
  readonly failOn: FailOn;
  readonly why?: boolean;
  readonly output: ReportFormat;
}

function coverageOf({ partial, completeNamespaces }: CheckOptions): Coverage {
  if (partial && completeNamespaces) {
    throw new InputError('Use --partial or --complete-namespaces, not both.');
  }
  if (partial) {
    return 'partial';
  }
  return completeNamespaces ? { completeNamespaces } : 'complete';
}

/** `palette-conformance check`: a listing of pods against the Palette catalog. */
export function addCheckCommand(
  program: Command,
  { streams, exitWith }: CommandContext,
): void {
  program
    .command('check')
    .description(
      'Check a listing of pods: the output of kubectl get pods -A, as text or with -o json.',
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
      const snapshot = parseListing(text, { observedAt: new Date(), coverage });
      const report = evaluate(catalog, snapshot, {
        declared,
        strictness: options.strictness,
      });
      for (const note of [...report.notes, ...report.contradictions]) {
        streams.messages.write(`Note: ${note}\n`);
      }
      const print = reportFormats[options.output];
      streams.output.write(print(report, { file, why: options.why ?? false }));
      exitWith(exitCodeOf(report.verdict, options.failOn));
    });
}
