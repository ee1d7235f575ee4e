import { readFile } from 'fs/promises';
import { dirname, join } from 'path';
import {
  clusterTypes,
  parsePaletteCatalog,
  type CatalogFile,
  type ClusterType,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import { findErrorCode } from './findErrorCode';
import { parseYaml } from './parseYaml';

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
      `could not be read (${findErrorCode(error)}) in ${directory}`,
    );
  });
  return {
    file,
    content: parseYaml(text, reason => toRefusal(file, reason)),
  };
}

async function readOverlay(path: string): Promise<CatalogFile> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw toRefusal(
      path,
      `could not be read (${findErrorCode(error)}) from ${process.cwd()}`,
    );
  });
  return {
    file: path,
    content: parseYaml(text, reason => toRefusal(path, reason)),
  };
}

function toRefusal(file: string, reason: string): Error {
  return new Error(`The Palette catalog cannot be used.\n${file}: ${reason}`);
}
