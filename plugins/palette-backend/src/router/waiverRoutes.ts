import { randomUUID } from 'node:crypto';
import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError, toError } from '@backstage/errors';
import {
  parseWaivers,
  paletteWaiverCreatePermission,
  paletteWaiverReadPermission,
  type NewWaiver,
  type Waiver,
  type WaiverPage,
} from 'backstage-plugin-palette-common';
import type { Request, Router } from 'express';
import type { Clock } from '../database/Clock';
import type { VisibleEntities } from '../clusters/VisibleEntities';
import type { WaiverList } from '../fleet/queries/WaiverList';
import type { WaiverRecorder } from '../fleet/recording/WaiverRecorder';
import type { Authorizer } from './Authorizer';
import { findAuthor } from './findAuthor';
import type { WaiverAuthorizer } from './WaiverAuthorizer';

export interface WaiverRouteServices {
  readonly auditor: AuditorService;
  readonly authorizer: Authorizer;
  readonly httpAuth: HttpAuthService;
  readonly now: Clock;
  readonly visible: VisibleEntities;
  readonly waiverAuthorizer: WaiverAuthorizer;
  readonly waiverList: WaiverList;
  readonly waiverRecorder: WaiverRecorder;
}

/** `/waivers`: findings whose trouble is accepted for a time. Every creation and end is audited, refused ones too. */
export function addWaiverRoutes(
  router: Router,
  services: WaiverRouteServices,
): void {
  const { authorizer, httpAuth, visible, waiverAuthorizer } = services;
  const { waiverList, waiverRecorder } = services;

  router.get('/waivers', async (req, res) => {
    const caller = await authorizer.authorize(req, paletteWaiverReadPermission);
    const { items, asOf } = await waiverList.list(
      await visible.getVisible(caller),
    );
    const endable = await waiverAuthorizer.findEndable(
      caller,
      items.map(({ waiver }) => waiver),
    );
    const page: WaiverPage = {
      items: items.map(({ waiver, seen }) => ({
        ...seen,
        mayEnd: endable.has(waiver),
      })),
      asOf: asOf.toISOString(),
    };
    res.json(page);
  });

  router.post('/waivers', async (req, res) => {
    const caller = await httpAuth.credentials(req);
    const wanted = req.body as NewWaiver;
    const { component, clusters } = wanted;
    const meta = { component, clusters: JSON.stringify(clusters) };
    const waiver = await audit(
      services,
      req,
      'waiver-create',
      meta,
      async () => {
        await waiverAuthorizer.authorize(
          caller,
          paletteWaiverCreatePermission,
          clusters,
        );
        const made = makeWaiver(wanted, caller, await services.now());
        await waiverRecorder.add(made);
        return made;
      },
    );
    res.status(201).json(waiver);
  });

  router.delete('/waivers/:id', async (req, res) => {
    const caller = await httpAuth.credentials(req);
    const meta = { waiverId: req.params.id };
    await audit(services, req as Request, 'waiver-end', meta, async () => {
      const waiver = await findVisible(services, req.params.id, caller);
      if (waiver.source === 'config') {
        throw new ConflictError(
          'This waiver is in palette.waivers of app-config.yaml: remove it there.',
        );
      }
      await waiverAuthorizer.authorizeEnd(caller, waiver);
      await waiverRecorder.end(waiver, findAuthor(caller));
      return waiver;
    });
    res.status(204).end();
  });
}

function makeWaiver(
  wanted: NewWaiver,
  caller: BackstageCredentials,
  now: Date,
): Waiver & { readonly author: string } {
  const author = findAuthor(caller);
  const [waiver] = parseWaivers(
    [{ ...wanted, id: randomUUID(), author, createdAt: now.toISOString() }],
    {
      source: 'portal',
      writePlace: path => path.replace('[0].', ''),
    },
  );
  return { ...waiver, author };
}

/** @throws NotFoundError where the caller can see no cluster that the waiver is for */
async function findVisible(
  { waiverList, visible }: WaiverRouteServices,
  id: string,
  caller: BackstageCredentials,
): Promise<Waiver> {
  const waiver = await waiverList.find(id, await visible.getVisible(caller));
  if (!waiver) {
    throw new NotFoundError(
      'There is no such waiver that you can see: it may have been ended.',
    );
  }
  return waiver;
}

async function audit(
  { auditor }: WaiverRouteServices,
  request: Request,
  eventId: 'waiver-create' | 'waiver-end',
  meta: Readonly<Record<string, string>>,
  work: () => Promise<Waiver>,
): Promise<Waiver> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    meta: { ...meta },
  });
  try {
    const waiver = await work();
    const { id, component, clusters, expiresAt, ticket } = waiver;
    await event.success({
      meta: {
        waiverId: id,
        component,
        clusters: JSON.stringify(clusters),
        expiresAt,
        ...(ticket && { ticket }),
      },
    });
    return waiver;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
