import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/**
 * Chooses the credentials with which to read the software catalog for a caller. A user's own are used. The token of a
 * service, such as an external access token, cannot be passed on, so this plugin's own credentials are used; the route
 * has already checked what the portal's configuration lets the service do.
 */
export async function getReaderCredentials(
  auth: AuthService,
  caller: BackstageCredentials,
): Promise<BackstageCredentials> {
  return auth.isPrincipal(caller, 'service')
    ? auth.getOwnServiceCredentials()
    : caller;
}
