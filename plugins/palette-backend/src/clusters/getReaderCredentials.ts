import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/**
 * Chooses the credentials with which the software catalog is read for a caller: a user's own. The token of a service, such as
 * an external access token, cannot be passed on, so this plugin's own credentials stand in. The route has already asked what
 * the portal's configuration lets the service do.
 */
export async function getReaderCredentials(
  auth: AuthService,
  caller: BackstageCredentials,
): Promise<BackstageCredentials> {
  return auth.isPrincipal(caller, 'service')
    ? auth.getOwnServiceCredentials()
    : caller;
}
