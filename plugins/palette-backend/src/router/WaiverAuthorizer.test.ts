import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { paletteWaiverCreatePermission } from 'backstage-plugin-palette-common';
import { user } from '../__testUtils__/callers';
import { leftToTheCatalog } from '../__testUtils__/decisions';
import { makeHolder } from '../__testUtils__/makeHolder';
import { WaiverAuthorizer } from './WaiverAuthorizer';

const anne = user('user:default/anne');
const permission = paletteWaiverCreatePermission;
const toRef = (name: string) => `resource:default/${name}`;
const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;

interface Portal {
  /** Names of clusters in the fleet. */
  readonly fleet: readonly string[];
  /** Names of the clusters whose entities the caller may see. */
  readonly seen: readonly string[] | 'all';
  /** Names of the clusters on whose entities the policy grants the permission. */
  readonly granted: readonly string[];
  /** What the policy decides where it is asked for no entity. */
  readonly unbound: PolicyDecision;
}

function open(portal: Partial<Portal> = {}) {
  const { fleet, seen, granted, unbound }: Portal = {
    fleet: ['mine', 'other'],
    seen: 'all',
    granted: ['mine'],
    unbound: leftToTheCatalog,
    ...portal,
  };
  const authorize = jest.fn(
    async (asked: readonly { readonly resourceRef?: string }[]) =>
      asked.map(({ resourceRef }) =>
        granted.some(name => toRef(name) === resourceRef) ? allow : deny,
      ),
  );
  const authorizeConditional = jest.fn(async () => [unbound]);
  const authorizer = new WaiverAuthorizer({
    permissions: {
      authorize,
      authorizeConditional,
    } as unknown as PermissionsService,
    holders: {
      find: async names =>
        new Map(
          names
            .filter(name => fleet.includes(name))
            .map(name => [name, makeHolder(toRef(name))]),
        ),
    },
    visible: {
      getVisible: async () => (seen === 'all' ? 'all' : seen.map(toRef)),
    },
  });
  return { authorizer, authorize, authorizeConditional };
}

const ask = (
  portal: Partial<Portal>,
  clusters: Parameters<WaiverAuthorizer['authorize']>[2],
) => open(portal).authorizer.authorize(anne, permission, clusters);

describe('WaiverAuthorizer', () => {
  it("lets a caller waive on a cluster if the policy grants it on that cluster's entity", async () => {
    const { authorizer, authorize } = open();

    await authorizer.authorize(anne, permission, { names: ['mine'] });

    expect(authorize).toHaveBeenCalledWith(
      [{ permission, resourceRef: toRef('mine') }],
      { credentials: anne },
    );
  });

  it('refuses all of several clusters if one is not granted, and names the permission', async () => {
    await expect(ask({}, { names: ['mine', 'other'] })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'You may not do this for "mine", "other": ask the administrator of this portal for palette.waiver.create on its entity.',
    });
  });

  it.each<[string, Partial<Portal>]>([
    ['that the fleet does not have', { fleet: ['mine'] }],
    ['whose entity the caller cannot see', { seen: ['mine'] }],
  ])('knows no cluster %s, whatever the policy grants', async (_, portal) => {
    await expect(
      ask(
        { ...portal, granted: ['mine', 'other'], unbound: allow },
        { names: ['mine', 'other'] },
      ),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'There is no cluster "other" in the fleet that you can see: check its name.',
    });
  });

  it('lets a caller who sees the cluster among others waive on it', async () => {
    await expect(
      ask({ seen: ['mine'] }, { names: ['mine'] }),
    ).resolves.toBeUndefined();
  });

  describe.each(['all', { clusterType: 'pcg' }] as readonly Parameters<
    WaiverAuthorizer['authorize']
  >[2][])('for clusters that nobody names, %j,', clusters => {
    it('wants the permission without a condition', async () => {
      const { authorizer, authorize, authorizeConditional } = open({
        unbound: allow,
      });

      await authorizer.authorize(anne, permission, clusters);

      expect(authorizeConditional).toHaveBeenCalledWith([{ permission }], {
        credentials: anne,
      });
      expect(authorize).not.toHaveBeenCalled();
    });

    it.each<[string, PolicyDecision]>([
      ['granted on some entities only', leftToTheCatalog],
      ['denied', deny],
    ])('refuses a permission that is %s', async (_, unbound) => {
      await expect(ask({ unbound }, clusters)).rejects.toMatchObject({
        name: 'NotAllowedError',
        message:
          'You may not do this for more clusters than those you name: ask the administrator of this portal for palette.waiver.create without a condition.',
      });
    });
  });

  describe('the end of a waiver', () => {
    const mine = { names: ['mine'] };

    it('is for those who have the permission on its clusters', async () => {
      const { authorizer } = open();
      const end = (names: readonly string[]) =>
        authorizer.mayEnd(anne, { source: 'portal', clusters: { names } });

      expect(await end(['mine'])).toBe(true);
      expect(await end(['other'])).toBe(false);
      expect(await end(['mine', 'other'])).toBe(false);
    });

    it('asks for the permission to end waivers', async () => {
      const { authorizer, authorize } = open();

      await authorizer.mayEnd(anne, { source: 'portal', clusters: mine });

      expect(authorize).toHaveBeenCalledWith(
        [
          {
            permission: expect.objectContaining({
              name: 'palette.waiver.delete',
            }),
            resourceRef: toRef('mine'),
          },
        ],
        { credentials: anne },
      );
    });

    it('is for nobody where the configuration has the waiver', async () => {
      const { authorizer } = open({ unbound: allow });

      expect(
        await authorizer.mayEnd(anne, { source: 'config', clusters: mine }),
      ).toBe(false);
    });

    it('takes the permission without a condition where the fleet has lost one of its clusters', async () => {
      const clusters = { names: ['mine', 'gone'] };
      const ended = (unbound: PolicyDecision) =>
        open({ unbound, granted: ['mine', 'gone'] }).authorizer.mayEnd(anne, {
          source: 'portal',
          clusters,
        });

      expect(await ended(leftToTheCatalog)).toBe(false);
      expect(await ended(allow)).toBe(true);
    });
  });
});
