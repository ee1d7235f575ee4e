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
  const [traits, companions, health, troubles, ...types] = await Promise.all(
    ['traits', 'companions', 'health', 'troubles', ...clusterTypes].map(name =>
      readYaml(directory, `${name}.yaml`),
    ),
  );
  return parsePaletteCatalog({
    clusterTypes: Object.fromEntries(
      clusterTypes.map((type, index) => [type, types[index]]),
    ) as Record<ClusterType, CatalogFile>,
    traits,
    companions,
    health,
    troubles,
  });
}

async function readYaml(directory: string, file: string): Promise<CatalogFile> {
  const text = await readFile(join(directory, file), 'utf8').catch(error => {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw toRefusal(file, `could not be read (${code}) in ${directory}`);
  });
  const document = parseDocument(text, { prettyErrors: true });
  const [problem] = document.errors;
  if (problem) {
    const line = problem.linePos?.[0].line ?? '?';
    const [reason] = problem.message.split('\n');
    throw toRefusal(file, `line ${line}: not valid YAML: ${reason}`);
  }
  try {
    return { file, content: document.toJS() };
  } catch (error) {
    // An alias without an anchor, or aliases of aliases that would fill the memory.
    throw toRefusal(
      file,
      error instanceof Error ? error.message : String(error),
    );
  }
}

function toRefusal(file: string, reason: string): Error {
  return new Error(`The Palette catalog cannot be used.\n${file}: ${reason}`);
}
