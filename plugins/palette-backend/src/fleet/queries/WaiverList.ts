import type { ListedWaiver, Waiver } from 'backstage-plugin-palette-common';
import type { FleetClusterRow } from '../../database/tables';
import type { WaiverStore } from '../../waivers/WaiverStore';
import type { FleetView } from './FleetView';
import type { Visible } from '../../clusters/VisibleEntities';
import type { VisibleFleet } from './VisibleFleet';
import { WaiverMatcher } from './WaiverMatcher';

const WEEK_MS = 7 * 86_400_000;

/** A waiver of the list, before it is known what the caller may do with it. */
export type SeenWaiver = Omit<ListedWaiver, 'mayEnd'>;

/** Lists waivers with what they match, without clusters that a caller may not see. */
export class WaiverList {
  readonly #view: FleetView;
  readonly #waivers: WaiverStore;
  readonly #matcher = new WaiverMatcher();

  constructor(view: FleetView, waivers: WaiverStore) {
    this.#view = view;
    this.#waivers = waivers;
  }

  /**
   * Waivers for clusters that the caller may see, those that expire first at the top: `waiver` with all its names, `seen` as the
   * caller may see it.
   */
  async list(visible: Visible): Promise<{
    readonly items: readonly {
      readonly waiver: Waiver;
      readonly seen: SeenWaiver;
    }[];
    readonly asOf: Date;
  }> {
    const fleet = await this.#view.open(visible);
    const { asOf } = fleet;
    const known = await findKnown(fleet);
    const shown = (await this.#waivers.listShown(asOf)).flatMap(waiver => {
      const named = hideNames(waiver, known);
      return named ? [{ waiver, named }] : [];
    });
    const found = await this.#matcher.find(
      fleet,
      shown.map(({ named }) => named),
    );
    const items = shown.map(({ waiver, named }, i) => ({
      waiver,
      seen: {
        ...named,
        status: findStatus(waiver, found[i].matchedClusters, asOf),
        ...found[i],
      },
    }));
    items.sort((a, b) => (a.seen.expiresAt < b.seen.expiresAt ? -1 : 1));
    return { items, asOf };
  }

  /** Finds a waiver, with all its names; undefined where the caller can see no cluster that it is for. */
  async find(id: string, visible: Visible): Promise<Waiver | undefined> {
    const waiver = await this.#waivers.find(id);
    return waiver &&
      hideNames(waiver, await findKnown(await this.#view.open(visible)))
      ? waiver
      : undefined;
  }
}

/** The names and types of the clusters that a caller may see. */
type KnownClusters =
  | 'all'
  | {
      readonly names: ReadonlySet<string>;
      readonly types: ReadonlySet<string | null>;
    };

async function findKnown(fleet: VisibleFleet): Promise<KnownClusters> {
  if (fleet.visible === 'all') {
    return 'all';
  }
  const rows: readonly Pick<
    FleetClusterRow,
    'cluster_name' | 'cluster_type'
  >[] = await fleet
    .knex<FleetClusterRow>('fleet_clusters')
    .modify(fleet.whereVisible('entity_ref'))
    .select('cluster_name', 'cluster_type');
  return {
    names: new Set(rows.map(row => row.cluster_name)),
    types: new Set(rows.map(row => row.cluster_type)),
  };
}

/** Leaves out names that the caller may not see; undefined where the waiver is for nothing else. */
function hideNames(waiver: Waiver, known: KnownClusters): Waiver | undefined {
  const { clusters } = waiver;
  if (known === 'all') {
    return waiver;
  }
  if (clusters === 'all') {
    return known.names.size > 0 ? waiver : undefined;
  }
  if ('clusterType' in clusters) {
    return known.types.has(clusters.clusterType) ? waiver : undefined;
  }
  const names = clusters.names.filter(name => known.names.has(name));
  return names.length > 0 ? { ...waiver, clusters: { names } } : undefined;
}

function findStatus(
  { expiresAt }: Waiver,
  matchedClusters: number,
  asOf: Date,
): SeenWaiver['status'] {
  const leftMs = Date.parse(expiresAt) - asOf.getTime();
  if (leftMs <= 0) {
    return 'expired';
  }
  if (matchedClusters === 0) {
    return 'unmatched';
  }
  return leftMs <= WEEK_MS ? 'expiring' : 'active';
}
