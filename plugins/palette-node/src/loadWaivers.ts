import { readFile } from 'fs/promises';
import { parseWaivers, type Waiver } from 'backstage-plugin-palette-common';
import { findErrorCode } from './findErrorCode';
import { parseYaml } from './parseYaml';

/**
 * Loads waivers from a file: a list as `palette.waivers` in app-config has it, in YAML or JSON.
 *
 * @param path - a relative one starts at the working directory
 *
 * @throws Error naming file, place and reason of everything that is wrong
 *
 * @public
 */
export async function loadWaivers(path: string): Promise<readonly Waiver[]> {
  const refuse = (reason: string) =>
    new Error(`Waivers cannot be used.\n${path}: ${reason}`);
  const text = await readFile(path, 'utf8').catch(error => {
    throw refuse(`could not be read (${findErrorCode(error)})`);
  });
  return parseWaivers(parseYaml(text, refuse), {
    source: 'file',
    writePlace: place => `${path}: ${place || 'the whole file'}`,
  });
}
