import { InputError } from '@backstage/errors';
import type { BundleEntry } from 'backstage-plugin-palette-common';
import { createReadStream } from 'fs';
import { lstat, readdir } from 'fs/promises';
import { join } from 'path';

/** Folders within folders; a support bundle has about eight. */
const DEEPEST = 16;

/**
 * The files of a folder and its folders, in the order of their names, as entries of a bundle. Links are named and never
 * followed, so that nothing outside the folder is read.
 *
 * @param path - of the folder within the bundle; empty for the bundle's own
 * @throws InputError naming a folder that cannot be read.
 */
export async function* readFolder(
  folder: string,
  path = '',
  depth = 0,
): AsyncGenerator<BundleEntry> {
  for (const name of await listNames(folder)) {
    const file = join(folder, name);
    const entryPath = path ? `${path}/${name}` : name;
    const status = await lstat(file);
    if (status.isDirectory()) {
      if (depth < DEEPEST) {
        yield* readFolder(file, entryPath, depth + 1);
      }
    } else if (status.isFile()) {
      yield {
        path: entryPath,
        type: 'file',
        modifiedAt: status.mtimeMs,
        chunks: readChunks(file),
      };
    } else {
      const type = status.isSymbolicLink() ? 'link' : 'other';
      yield { path: entryPath, type, chunks: nothing() };
    }
  }
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new InputError(
      `The folder ${folder} cannot be read: ${code}. Read it with a user who may, or check the archive instead.`,
    );
  }
}

// Opened only once somebody reads it: most files of a bundle are never looked at.
async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
