import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  ClusterType,
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/PaletteCatalog';
import type { Report } from '../conformance/types';
import type { CatalogSummary, DocumentedPod } from './catalogSummary';
import type { ClusterHistory } from './clusterHistory';
import type { ClusterReport } from './clusterReport';
import type { EvaluationOptions } from './evaluationOptions';
import type { ClusterPage, UnregisteredClusters } from './fleetClusters';
import type { FleetFilter } from './fleetFilters';
import type { FleetSummary } from './fleetSummary';
import type { Waiver } from '../waivers/Waiver';
import type { NewWaiver, WaiverPage } from './waivers';

/**
 * The HTTP API of the backend, `/api/palette`. Rejects with `ResponseError`.
 *
 * @public
 */
export interface PaletteApi {
  getCatalog(): Promise<CatalogSummary>;
  /** Everything that evaluating takes, for a browser that reads a cluster itself. */
  getEvaluationCatalog(): Promise<PaletteCatalog>;
  getClusterTypeCatalog(clusterType: ClusterType): Promise<ClusterTypeCatalog>;
  /** The rows of a cluster type, in the documentation's order. */
  getDocumented(clusterType: ClusterType): Promise<readonly DocumentedPod[]>;
  /**
   * The last report of the entity's cluster; checks the cluster if no report is recent.
   *
   * @param options - `watched`: whether a page stays open and asks again after `refreshAfterMs`, so that the backend looks
   * at the cluster as often; `etag`: the entity's `metadata.etag`, which spares the backend a request to the software
   * catalog
   */
  getEntityReport(
    entity: CompoundEntityRef,
    options?: { readonly watched?: boolean; readonly etag?: string },
  ): Promise<ClusterReport>;
  /**
   * Checks a cluster now; joins a check that is already running.
   *
   * @param options - `entityRef`: the entity whose annotations declare type and traits; else the first that stands
   * for the cluster
   */
  checkCluster(
    clusterName: string,
    options?: { readonly entityRef?: string },
  ): Promise<ClusterReport>;
  /**
   * Judges a listing as of now; the portal keeps nothing of it.
   *
   * @param listing - what `kubectl get pods -A` prints, or its JSON or YAML; as large as `palette.evaluations.maxSize`
   */
  evaluateListing(
    listing: string,
    options?: EvaluationOptions,
  ): Promise<Report>;
  /** A page of the fleet, from what is stored. */
  listClusters(
    filter?: FleetFilter,
    page?: { readonly limit?: number; readonly cursor?: string },
  ): Promise<ClusterPage>;
  /** All clusters that a filter asks for, as text in this format. */
  exportClusters(filter: FleetFilter, format: 'csv' | 'json'): Promise<string>;
  /** The last report of a cluster, without reading the cluster. */
  getClusterReport(clusterName: string): Promise<ClusterReport>;
  getClusterHistory(clusterName: string): Promise<ClusterHistory>;
  getFleetSummary(): Promise<FleetSummary>;
  listUnregisteredClusters(): Promise<UnregisteredClusters>;
  listWaivers(): Promise<WaiverPage>;
  /** Accepts the trouble of a component for a time; the clusters are judged again before the answer. */
  createWaiver(waiver: NewWaiver): Promise<Waiver>;
  /** Ends a waiver of the portal, so that what it covers counts again. */
  endWaiver(id: string): Promise<void>;
}
