import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  paletteWaiverCreatePermission,
  type Waiver,
} from 'backstage-plugin-palette-common';
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

type Ended = Pick<Waiver, 'source' | 'clusters'>;

/** Whether the caller may end each of some waivers. */
async function listEndable(
  authorizer: WaiverAuthorizer,
  ...waivers: readonly Ended[]
): Promise<readonly boolean[]> {
  const endable = await authorizer.findEndable(anne, waivers);
  return waivers.map(waiver => endable.has(waiver));
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
        authorizer.authorizeEnd(anne, {
          source: 'portal',
          clusters: { names },
        });

      await end(['mine']);
      await expect(end(['other'])).rejects.toThrow(NotAllowedError);
      // The name of a cluster that the caller cannot see must not be in the answer.
      await expect(end(['mine', 'other'])).rejects.toThrow(
        /^You may not end this waiver: ask the administrator of this portal for palette.waiver.delete on the entity of each of its clusters or, where one has left the fleet, without a condition.$/,
      );
    });

    it.each<Waiver['clusters']>(['all', { clusterType: 'pcg' }])(
      'wants the permission without a condition for clusters that nobody names, %j',
      async clusters => {
        await expect(
          open().authorizer.authorizeEnd(anne, { source: 'portal', clusters }),
        ).rejects.toMatchObject({
          name: 'NotAllowedError',
          message:
            'You may not end this waiver: ask the administrator of this portal for palette.waiver.delete without a condition.',
        });
      },
    );

    it('asks for the permission to end waivers', async () => {
      const { authorizer, authorize } = open();

      await authorizer.authorizeEnd(anne, {
        source: 'portal',
        clusters: mine,
      });

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
        await listEndable(authorizer, { source: 'config', clusters: mine }),
      ).toEqual([false]);
    });

    it('takes the permission without a condition where the fleet has lost one of its clusters', async () => {
      const clusters = { names: ['mine', 'gone'] };
      const ended = async (unbound: PolicyDecision) => {
        const { authorizer, authorize } = open({
          unbound,
          granted: ['mine', 'gone'],
        });
        return {
          may: await listEndable(authorizer, { source: 'portal', clusters }),
          asked: authorize.mock.calls.flatMap(([requests]) =>
            requests.map(({ resourceRef }) => resourceRef),
          ),
        };
      };

      // Strictly: a request for no entity at all would be answered as one without a condition.
      expect(await ended(leftToTheCatalog)).toStrictEqual({
        may: [false],
        asked: [toRef('mine')],
      });
      expect((await ended(allow)).may).toEqual([true]);
    });

    it('is asked for once for all waivers of a list, and once for each entity', async () => {
      const { authorizer, authorize, authorizeConditional } = open();
      const waivers = Array.from({ length: 90 }, () => [
        { source: 'portal', clusters: { names: ['mine'] } } as const,
        { source: 'portal', clusters: { names: ['mine', 'other'] } } as const,
        { source: 'portal', clusters: 'all' } as const,
        { source: 'config', clusters: { names: ['mine'] } } as const,
      ]).flat();
      const endable = await listEndable(authorizer, ...waivers);

      expect(endable.slice(0, 4)).toEqual([true, false, false, false]);
      expect(endable.filter(Boolean)).toHaveLength(90);
      expect(authorizeConditional).toHaveBeenCalledTimes(1);
      expect(authorize).toHaveBeenCalledTimes(1);
      expect(authorize.mock.calls[0][0].map(r => r.resourceRef).sort()).toEqual(
        ['mine', 'other'].map(toRef),
      );
    });

    it('is asked for in requests that Backstage takes, however many clusters there are', async () => {
      const names = Array.from({ length: 1_000 }, (_, i) => `edge-${i}`);
      const { authorizer, authorize } = open({ fleet: names, granted: names });

      expect(
        await listEndable(authorizer, {
          source: 'portal',
          clusters: { names },
        }),
      ).toEqual([true]);
      expect(authorize.mock.calls.map(([requests]) => requests.length)).toEqual(
        Array(10).fill(100),
      );
    });

    it.each([allow, deny])(
      'is asked for no entity where it has no condition: $result',
      async unbound => {
        const { authorizer, authorize } = open({ unbound });

        expect(
          await listEndable(
            authorizer,
            { source: 'portal', clusters: mine },
            { source: 'portal', clusters: 'all' },
          ),
        ).toEqual(Array(2).fill(unbound === allow));
        expect(authorize).not.toHaveBeenCalled();
      },
    );

    it('is not asked for where no waiver could be ended', async () => {
      const { authorizer, authorize, authorizeConditional } = open();

      await listEndable(authorizer, { source: 'config', clusters: 'all' });

      expect(authorizeConditional).not.toHaveBeenCalled();
      expect(authorize).not.toHaveBeenCalled();
    });
  });
});
