import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseWaivers, type Waiver } from 'backstage-plugin-palette-common';

/**
 * Reads the waivers in app-config.
 *
 * @throws InputError naming place and reason of everything that is wrong
 */
export function readWaivers(config: RootConfigService): readonly Waiver[] {
  return parseWaivers(config.getOptional('palette.waivers'), {
    source: 'config',
    writePlace: path => `palette.waivers${path} in app-config.yaml`,
  });
}
