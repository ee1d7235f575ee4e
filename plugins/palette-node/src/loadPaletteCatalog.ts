import { readFile } from 'fs/promises';
import { dirname, join } from 'path';
import {
  clusterTypes,
  parsePaletteCatalog,
  type CatalogFile,
  type ClusterType,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import { parseDocument } from 'yaml';

async function readYaml(directory: string, file: string): Promise<CatalogFile> {
  const text = await readFile(join(directory, file), 'utf8').catch(error => {
    throw new Error(
      `The Palette catalog cannot be used.\n${file}: could not be read (${
        (error as NodeJS.ErrnoException).code ?? 'unknown error'
      }) in ${directory}`,
    );
  });
  const document = parseDocument(text, { prettyErrors: true });
  const [problem] = document.errors;
  if (problem) {
    const line = problem.linePos?.[0].line;
    throw new Error(
      `The Palette catalog cannot be used.\n${file}: line ${
        line ?? '?'
      }: not valid YAML: ${problem.message.split('\n')[0]}`,
    );
  }
  try {
    return { file, content: document.toJS() };
  } catch (error) {
    // An alias without anchor, or aliases of aliases that would fill the memory.
    throw new Error(
      `The Palette catalog cannot be used.\n${file}: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

/**
 * Loads and validates the Palette catalog.
 *
 * @param directory - where the YAML files are; by default those of the package `palette-catalog-data`
 * @throws Error naming file, path and reason of everything that is wrong.
 *
 * @public
 */
export async function loadPaletteCatalog(
  directory = dirname(require.resolve('palette-catalog-data/traits.yaml')),
): Promise<PaletteCatalog> {
  const [traits, ...types] = await Promise.all([
    readYaml(directory, 'traits.yaml'),
    ...clusterTypes.map(type => readYaml(directory, `${type}.yaml`)),
  ]);
  return parsePaletteCatalog({
    traits,
    clusterTypes: Object.fromEntries(
      clusterTypes.map((type, index) => [type, types[index]]),
    ) as Record<ClusterType, CatalogFile>,
  });
}
