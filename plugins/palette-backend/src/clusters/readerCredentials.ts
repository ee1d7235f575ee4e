import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/**
 * With whose eyes the software catalog is read for a caller: a user's own. A service, such as an external access token, has
 * none; what it may do is what the portal's configuration says of it, which the route has asked, and such a token cannot be
 * passed on to the catalog.
 */
export async function readerCredentials(
  auth: AuthService,
  caller: BackstageCredentials,
): Promise<BackstageCredentials> {
  return auth.isPrincipal(caller, 'service')
    ? auth.getOwnServiceCredentials()
    : caller;
}
