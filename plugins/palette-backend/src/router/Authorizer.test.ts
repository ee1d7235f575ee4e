import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  paletteCheckCreatePermission,
  paletteReportReadPermission,
} from 'backstage-plugin-palette-common';
import type { Request } from 'express';
import { user } from '../__testUtils__/callers';
import { Authorizer } from './Authorizer';

const anne = user('user:default/anne');
const request = {} as Request;
const both = [paletteReportReadPermission, paletteCheckCreatePermission];

function open(...allowed: readonly string[]) {
  const authorize = jest.fn(
    async (asked: readonly { readonly permission: { name: string } }[]) =>
      asked.map(({ permission }) => ({
        result: allowed.includes(permission.name)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
  );
  const credentials = jest.fn(async () => anne);
  const authorizer = new Authorizer({
    httpAuth: { credentials } as unknown as HttpAuthService,
    permissions: { authorize } as unknown as PermissionsService,
  });
  return { authorizer, authorize, credentials };
}

describe('Authorizer', () => {
  it('gives the credentials of a caller who has every permission', async () => {
    const { authorizer, authorize, credentials } = open(
      'palette.report.read',
      'palette.check.create',
    );

    expect(await authorizer.authorize(request, ...both)).toBe(anne);
    expect(credentials).toHaveBeenCalledWith(request);
    expect(authorize).toHaveBeenCalledWith(
      both.map(permission => ({ permission })),
      { credentials: anne },
    );
  });

  it('refuses a caller who lacks one permission, and names it', async () => {
    const { authorizer } = open('palette.report.read');

    await expect(authorizer.authorize(request, ...both)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'You may not do this: ask the administrator of this portal for palette.check.create.',
    });
  });

  it('names every permission that a caller lacks', async () => {
    await expect(open().authorizer.authorize(request, ...both)).rejects.toThrow(
      /for palette\.report\.read and palette\.check\.create\.$/,
    );
  });
});
