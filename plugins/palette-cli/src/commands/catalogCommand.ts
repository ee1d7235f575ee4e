import type {
  ClusterType,
  ClusterTypeCatalog,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { Option, type Command } from 'commander';
import { alignColumns } from '../formats/alignColumns';
import type { CommandContext } from './CommandContext';
import { createClusterTypeOption, parseClusterType } from './options';

interface CatalogOptions {
  readonly clusterType: ClusterType;
  readonly documented?: boolean;
  readonly output: 'table' | 'json';
}

/** Adds `palette-conformance catalog`, which prints what a cluster type should have. */
export function addCatalogCommand(
  program: Command,
  { streams }: CommandContext,
): void {
  program
    .command('catalog')
    .description('Print what a cluster type should have.')
    .addOption(
      createClusterTypeOption('tenant, pcg or enterprise')
        .argParser(parseClusterType)
        .makeOptionMandatory(),
    )
    .option(
      '--documented',
      "the rows of Spectro Cloud's documentation, verbatim and in its order",
    )
    .addOption(
      new Option('--output <format>', 'how to print it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async ({ clusterType, documented, output }: CatalogOptions) => {
      const { clusterTypes } = await loadPaletteCatalog();
      const catalog = clusterTypes[clusterType];
      const print = documented ? printDocumented : printComponents;
      streams.output.write(print(catalog, output));
    });
}

function printDocumented(
  { documented }: ClusterTypeCatalog,
  output: CatalogOptions['output'],
): string {
  const rows = documented.map(({ namespace, pod }) => ({ namespace, pod }));
  return output === 'json'
    ? printJson(rows)
    : alignColumns(
        ['NAMESPACE', 'POD'],
        rows.map(({ namespace, pod }) => [namespace, pod]),
      );
}

function printComponents(
  catalog: ClusterTypeCatalog,
  output: CatalogOptions['output'],
): string {
  if (output === 'json') {
    return printJson(catalog);
  }
  const { title, source, release, components } = catalog;
  const table = alignColumns(
    ['NAMESPACE', 'COMPONENT', 'KIND', 'PRESENCE', 'WHAT IT IS'],
    components.map(({ namespace, name, kind, presence, summary }) => [
      namespace,
      name,
      kind,
      presence,
      summary,
    ]),
  );
  return `${title}: ${source} as of Palette ${release}\n\n${table}`;
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
