import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';

/** Asks for each request whether its caller may do what the route does. */
export class Authorizer {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    readonly httpAuth: HttpAuthService;
    readonly permissions: PermissionsService;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
  }

  /**
   * Checks that the caller has all permissions that a route needs.
   *
   * @returns the caller's credentials
   * @throws NotAllowedError, naming the permissions that are missing
   */
  async authorize(
    request: Request,
    ...required: readonly BasicPermission[]
  ): Promise<BackstageCredentials> {
    const credentials = await this.#httpAuth.credentials(request);
    const decisions = await this.#permissions.authorize(
      required.map(permission => ({ permission })),
      { credentials },
    );
    const denied = required.filter(
      (_, i) => decisions[i].result !== AuthorizeResult.ALLOW,
    );
    if (denied.length > 0) {
      throw new NotAllowedError(
        `You may not do this: ask the administrator of this portal for ${denied
          .map(permission => permission.name)
          .join(' and ')}.`,
      );
    }
    return credentials;
  }
}
