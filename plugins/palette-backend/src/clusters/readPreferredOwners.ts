import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { quote } from '../targets/quote';

const KEY = 'palette.clusters.preferredOwners';

/**
 * Reads the owners whose entities take precedence where several stand for one cluster, the most preferred first.
 *
 * @throws InputError where one is no entity reference
 */
export function readPreferredOwners(
  config: RootConfigService,
): readonly string[] {
  return (config.getOptionalStringArray(KEY) ?? []).map(owner => {
    try {
      return stringifyEntityRef(
        parseEntityRef(owner, {
          defaultKind: 'group',
          defaultNamespace: 'default',
        }),
      );
    } catch {
      throw new InputError(
        `${KEY} in app-config.yaml has ${quote(
          owner,
        )}, which is no reference of an entity: write group:default/platform-team.`,
      );
    }
  });
}
