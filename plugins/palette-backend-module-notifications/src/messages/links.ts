import { parseEntityRef } from '@backstage/catalog-model';
import { verdictsWorstFirst } from 'backstage-plugin-palette-common';
import type { News, NewsKind } from '../news/News';

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

/** The address of the overview with the clusters of a message, as far as its filters can say that; relative to the portal. */
export function linkToFleet(kind: NewsKind, group: readonly News[]): string {
  const [{ owner }] = group;
  const params = [
    ...listTroubleFilters(kind, group),
    ...(owner && group.every(news => news.owner === owner)
      ? [['owner', owner]]
      : []),
  ];
  const search = params.length > 0 ? `?${new URLSearchParams(params)}` : '';
  return `/palette/fleet${search}`;
}

/** Filters for what is wrong: the component or, where the overview cannot filter by it, the verdicts. */
function listTroubleFilters(
  kind: NewsKind,
  group: readonly News[],
): readonly string[][] {
  const [{ findingId, cause }] = group;
  const isCounted = [`${findingId} missing`, `${findingId} degraded`];
  switch (kind) {
    case 'trouble':
      return findingId && isCounted.includes(cause)
        ? [['component', findingId]]
        : listVerdicts(group);
    case 'settled':
    case 'catalog':
      return listVerdicts(group);
    default:
      return [];
  }
}

function listVerdicts(group: readonly News[]): readonly string[][] {
  const verdicts = new Set(group.map(({ verdict }) => verdict));
  return verdictsWorstFirst
    .filter(verdict => verdicts.has(verdict))
    .map(verdict => ['verdict', verdict]);
}
