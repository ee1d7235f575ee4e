import type {
  ClusterType,
  ClusterTypeCatalog,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { Option, type Command } from 'commander';
import { table } from './formats/table';
import { clusterTypeOption, parseClusterType } from './options';
import type { CommandContext } from './program';

interface CatalogOptions {
  readonly clusterType: ClusterType;
  readonly documented?: boolean;
  readonly output: 'table' | 'json';
}

function documentedRows({ documented }: ClusterTypeCatalog) {
  return documented.map(({ namespace, pod }) => ({ namespace, pod }));
}

function print(catalog: ClusterTypeCatalog, options: CatalogOptions): string {
  if (options.documented) {
    const rows = documentedRows(catalog);
    return options.output === 'json'
      ? `${JSON.stringify(rows, undefined, 2)}\n`
      : table(
          ['NAMESPACE', 'POD'],
          rows.map(row => [row.namespace, row.pod]),
        );
  }
  return options.output === 'json'
    ? `${JSON.stringify(catalog, undefined, 2)}\n`
    : `${catalog.title}: ${catalog.source} as of Palette ${
        catalog.release
      }\n\n${table(
        ['NAMESPACE', 'COMPONENT', 'KIND', 'PRESENCE', 'WHAT IT IS'],
        catalog.components.map(c => [
          c.namespace,
          c.name,
          c.kind,
          c.presence,
          c.summary,
        ]),
      )}`;
}

/** `palette-conformance catalog`: what a cluster type should have. */
export function addCatalogCommand(
  program: Command,
  { streams }: CommandContext,
): void {
  program
    .command('catalog')
    .description('Print what a cluster type should have.')
    .addOption(
      clusterTypeOption('tenant, pcg or enterprise')
        .argParser(parseClusterType)
        .makeOptionMandatory(),
    )
    .option(
      '--documented',
      "the rows of Spectro Cloud's page, verbatim and in its order",
    )
    .addOption(
      new Option('--output <format>', 'how to print it')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (options: CatalogOptions) => {
      const catalog = await loadPaletteCatalog();
      streams.output.write(
        print(catalog.clusterTypes[options.clusterType], options),
      );
    });
}
