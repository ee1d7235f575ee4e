import { parseEntityRef } from '@backstage/catalog-model';
import type { News } from '../news/News';

/** The address of a cluster's tab, with the worst finding open; relative to the portal. */
export function linkToCluster({
  entityRef,
  finding,
}: Pick<News, 'entityRef' | 'finding'>): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  const search = finding ? `?${new URLSearchParams({ finding })}` : '';
  return `/catalog/${path}/palette${search}`;
}

/** The address of the overview of the fleet, relative to the portal. */
export const FLEET_LINK = '/palette/fleet';
