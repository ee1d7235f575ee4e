import {
  paletteReportReadPermission,
  type FleetFilter,
} from 'backstage-plugin-palette-common';
import { kubernetesClustersReadPermission } from '@backstage/plugin-kubernetes-common';
import type { Request, Router } from 'express';
import { fleetAsCsv } from '../fleet/fleetExport';
import type { FleetList } from '../fleet/FleetList';
import type { FleetSummaries } from '../fleet/FleetSummaries';
import type { UnregisteredClusters } from '../fleet/UnregisteredClusters';
import type { VisibleEntities } from '../fleet/VisibleEntities';
import type { Authorizer } from './Authorizer';

export interface FleetRouteServices {
  readonly authorizer: Authorizer;
  readonly visible: VisibleEntities;
  readonly list: FleetList;
  readonly summaries: FleetSummaries;
  readonly unregistered: UnregisteredClusters;
}

/** `/clusters` and `/fleet`: the fleet as it is stored. */
export function addFleetRoutes(
  router: Router,
  services: FleetRouteServices,
): void {
  const { authorizer, visible, list, summaries, unregistered } = services;
  const visibleTo = async (req: Request) =>
    visible.of(await authorizer.authorize(req, paletteReportReadPermission));

  router.get('/clusters', async (req, res) => {
    const entities = await visibleTo(req);
    const { limit, cursor } = req.query as Readonly<Record<string, string>>;
    res.json(
      await list.page(entities, filterOf(req), {
        ...(limit && { limit: Number(limit) }),
        cursor,
      }),
    );
  });

  router.get('/clusters/export', async (req, res) => {
    const clusters = await list.all(await visibleTo(req), filterOf(req));
    const csv = req.query.format === 'csv';
    res.attachment(`palette-clusters.${csv ? 'csv' : 'json'}`);
    if (csv) {
      res.type('text/csv').send(fleetAsCsv(clusters));
    } else {
      res.json(clusters);
    }
  });

  router.get('/fleet/summary', async (req, res) => {
    res.json(await summaries.of(await visibleTo(req)));
  });

  router.get('/fleet/unregistered', async (req, res) => {
    await authorizer.authorize(
      req,
      paletteReportReadPermission,
      kubernetesClustersReadPermission,
    );
    res.json(await unregistered.list());
  });
}

/** The request was validated; its parameters are still text. */
function filterOf({ query }: Request): FleetFilter {
  const { stale, type, verdict, infrastructure, owner, entity, ...single } =
    query as Readonly<Record<string, string | string[] | undefined>>;
  const lists = { type, verdict, infrastructure, owner, entity };
  const { component, text, sort } = single;
  return {
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, [value].flat()]],
      ),
    ),
    ...(component && { component }),
    ...(text && { text }),
    ...(sort && { sort }),
    ...(stale !== undefined && { stale: String(stale) === 'true' }),
  } as FleetFilter;
}
