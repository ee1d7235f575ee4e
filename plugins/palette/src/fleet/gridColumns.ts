import {
  compareStates,
  type FindingState,
  type FleetCluster,
} from 'backstage-plugin-palette-common';
import { toFindingSearch, toNamespaceSearch } from '../links/tabSearch';

/** How the columns of the grid are chosen. */
export type GridView = 'namespaces' | 'components';

/** A column of the grid. */
export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** The cell of a cluster; undefined where it has none. */
  readonly readCell: (cluster: FleetCluster) => GridCell | undefined;
}

/** The state that a cell shows, and the search of the tab's URL that shows more of it. */
export interface GridCell {
  readonly state: FindingState;
  readonly search: string;
}

/** More columns than this are no overview, and too many elements. */
const MOST_COLUMNS = 32;

/**
 * The columns for some clusters: their namespaces, or their components in trouble, those of most clusters first.
 *
 * @param hostedTitle - title of the column about clusters that these host
 */
export function listGridColumns(
  view: GridView,
  clusters: readonly FleetCluster[],
  hostedTitle: string,
): readonly GridColumn[] {
  const columns =
    view === 'namespaces'
      ? listNamespaceColumns(clusters)
      : listComponentColumns(clusters);
  const hosting = clusters.some(({ hosted }) => hosted !== undefined);
  return hosting
    ? [
        ...columns.slice(0, MOST_COLUMNS - 1),
        {
          key: '',
          title: hostedTitle,
          readCell: ({ hosted }) => hosted && { state: hosted, search: '' },
        },
      ]
    : columns.slice(0, MOST_COLUMNS);
}

function listNamespaceColumns(
  clusters: readonly FleetCluster[],
): readonly GridColumn[] {
  const names = new Set(
    clusters.flatMap(({ namespaces }) => namespaces.map(n => n.namespace)),
  );
  const index = new Map(
    clusters.map(cluster => [
      cluster,
      new Map(cluster.namespaces.map(n => [n.namespace, n.state])),
    ]),
  );
  return [...names].sort().map(name => ({
    key: name,
    title: name,
    readCell: cluster => {
      const state = index.get(cluster)?.get(name);
      return {
        // The last reading of a stale cluster may no longer be true.
        state:
          (state && cluster.stale && 'unknown') || (state ?? 'notApplicable'),
        search: toNamespaceSearch(name),
      };
    },
  }));
}

function listComponentColumns(
  clusters: readonly FleetCluster[],
): readonly GridColumn[] {
  const counts = new Map<string, number>();
  for (const { id } of clusters.flatMap(({ troubled = [] }) => troubled)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([id]) => ({
      key: id,
      title: id,
      readCell: ({ troubled = [] }) => {
        const [worst] = troubled
          .filter(component => component.id === id)
          .sort((a, b) => compareStates(a.state, b.state));
        return worst && { state: worst.state, search: toFindingSearch(worst) };
      },
    }));
}
