import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

type Principal =
  | { readonly type: 'user'; readonly userEntityRef: string }
  | { readonly type: 'service'; readonly subject: string };

const createCredentials = (principal: Principal) =>
  ({ principal } as unknown as BackstageCredentials);

/** A signed-in user. */
export const user = (userEntityRef: string) =>
  createCredentials({ type: 'user', userEntityRef });

/** An external access token, or another plugin. */
export const service = (subject: string) =>
  createCredentials({ type: 'service', subject });

/** Credentials of the plugin under test. */
export const ownCredentials = service('plugin:palette');

/** The part of the auth service that tells callers apart, without a backend. */
export const auth = {
  isPrincipal: ({ principal }: BackstageCredentials, type: string) =>
    (principal as Principal).type === type,
  getOwnServiceCredentials: async () => ownCredentials,
} as unknown as AuthService;
