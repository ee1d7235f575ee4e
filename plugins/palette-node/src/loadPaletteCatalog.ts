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
 * Where the files of a Palette catalog are.
 *
 * @public
 */
export interface CatalogLocation {
  /** The folder of the YAML files; by default that of the package `palette-catalog-data`. */
  readonly directory?: string;
  /** Paths of overlays, in the order in which they apply. Relative ones start at the working directory. */
  readonly overlays?: readonly string[];
}

/**
 * Loads and validates the Palette catalog.
 *
 * @throws Error naming file, path and reason of everything that is wrong.
 *
 * @public
 */
export async function loadPaletteCatalog({
  directory = dirname(require.resolve('palette-catalog-data/traits.yaml')),
  overlays = [],
}: CatalogLocation = {}): Promise<PaletteCatalog> {
  const [traits, companions, health, troubles, ...types] = await Promise.all(
    ['traits', 'companions', 'health', 'troubles', ...clusterTypes].map(name =>
      readCatalogFile(directory, `${name}.yaml`),
    ),
  );
  const files = {
    clusterTypes: Object.fromEntries(
      clusterTypes.map((type, index) => [type, types[index]]),
    ) as Record<ClusterType, CatalogFile>,
    traits,
    companions,
    health,
    troubles,
  };
  return parsePaletteCatalog(
    files,
    await Promise.all(overlays.map(readOverlay)),
  );
}

async function readCatalogFile(
  directory: string,
  file: string,
): Promise<CatalogFile> {
  const text = await readFile(join(directory, file), 'utf8').catch(error => {
    throw toRefusal(
      file,
      `could not be read (${findCode(error)}) in ${directory}`,
    );
  });
  return parseYaml(file, text);
}

async function readOverlay(path: string): Promise<CatalogFile> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw toRefusal(
      path,
      `could not be read (${findCode(error)}) from ${process.cwd()}`,
    );
  });
  return parseYaml(path, text);
}

function parseYaml(file: string, text: string): CatalogFile {
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

function findCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}

function toRefusal(file: string, reason: string): Error {
  return new Error(`The Palette catalog cannot be used.\n${file}: ${reason}`);
}
