import type { CompoundEntityRef } from '@backstage/catalog-model';
import { InputError, ResponseError } from '@backstage/errors';
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
import type { PaletteApi } from './PaletteApi';
import {
  deserializePaletteCatalog,
  type SerializedPaletteCatalog,
} from './serializedCatalog';
import type { NewWaiver, WaiverPage } from './waivers';
import { writeEvaluationQuery } from './writeEvaluationQuery';
import { writeFleetQuery } from './writeFleetQuery';

/**
 * Calls the backend over HTTP. Its methods reject with `ResponseError`, and with `InputError` where no URL can carry a name.
 *
 * @example
 * ```ts
 * const client = new PaletteClient({ discoveryApi, fetchApi });
 * const { items } = await client.listClusters({ verdict: ['degraded'] });
 * ```
 *
 * @public
 */
export class PaletteClient implements PaletteApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    readonly fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  getCatalog(): Promise<CatalogSummary> {
    return this.#request(['catalog']);
  }

  async getEvaluationCatalog(): Promise<PaletteCatalog> {
    const serialized = await this.#request<SerializedPaletteCatalog>([
      'catalog',
      'evaluation',
    ]);
    return deserializePaletteCatalog(serialized);
  }

  getClusterTypeCatalog(clusterType: ClusterType): Promise<ClusterTypeCatalog> {
    return this.#request(['catalog', clusterType]);
  }

  getDocumented(clusterType: ClusterType): Promise<readonly DocumentedPod[]> {
    return this.#request(['catalog', clusterType, 'documented']);
  }

  getEntityReport(
    entity: CompoundEntityRef,
    options?: { readonly watched?: boolean; readonly etag?: string },
  ): Promise<ClusterReport> {
    const { kind, namespace, name } = entity;
    const query = new URLSearchParams({
      ...(options?.watched && { watched: 'true' }),
      ...(options?.etag && { etag: options.etag }),
    }).toString();
    return this.#request(
      ['entities', kind, namespace, name, 'report'],
      undefined,
      query && `?${query}`,
    );
  }

  checkCluster(
    clusterName: string,
    options?: { readonly entityRef?: string },
  ): Promise<ClusterReport> {
    return this.#request(['clusters', clusterName, 'checks'], {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ entityRef: options?.entityRef }),
    });
  }

  evaluateListing(
    listing: string,
    options: EvaluationOptions = {},
  ): Promise<Report> {
    return this.#request(
      ['evaluations'],
      {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: listing,
      },
      writeEvaluationQuery(options),
    );
  }

  listClusters(
    filter: FleetFilter = {},
    page: { readonly limit?: number; readonly cursor?: string } = {},
  ): Promise<ClusterPage> {
    return this.#request(['clusters'], {}, writeFleetQuery(filter, page));
  }

  async exportClusters(
    filter: FleetFilter,
    format: 'csv' | 'json',
  ): Promise<string> {
    const response = await this.#respond(
      ['clusters', 'export'],
      {},
      writeFleetQuery(filter, { format }),
    );
    return response.text();
  }

  getClusterReport(clusterName: string): Promise<ClusterReport> {
    return this.#request(['clusters', clusterName, 'report']);
  }

  getClusterHistory(clusterName: string): Promise<ClusterHistory> {
    return this.#request(['clusters', clusterName, 'history']);
  }

  getFleetSummary(): Promise<FleetSummary> {
    return this.#request(['fleet', 'summary']);
  }

  listUnregisteredClusters(): Promise<UnregisteredClusters> {
    return this.#request(['fleet', 'unregistered']);
  }

  listWaivers(): Promise<WaiverPage> {
    return this.#request(['waivers']);
  }

  createWaiver(waiver: NewWaiver): Promise<Waiver> {
    return this.#request(['waivers'], {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(waiver),
    });
  }

  async endWaiver(id: string): Promise<void> {
    await this.#respond(['waivers', id], { method: 'DELETE' }, '');
  }

  async #request<Body>(
    segments: readonly string[],
    init?: RequestInit,
    query = '',
  ): Promise<Body> {
    const response = await this.#respond(segments, init, query);
    // The types are held to the API's document by wireTypes.ts, and the answers to it by the backend's tests.
    return (await response.json()) as Body;
  }

  async #respond(
    segments: readonly string[],
    init: RequestInit | undefined,
    query: string,
  ): Promise<Response> {
    // URLs treat these as steps of a path, encoded or not.
    if (segments.some(segment => ['', '.', '..'].includes(segment))) {
      throw new InputError(
        'A cluster or an entity has a name, and not one of dots alone: check it.',
      );
    }
    const baseUrl = await this.#discoveryApi.getBaseUrl('palette');
    const path = segments.map(encodeURIComponent).join('/');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/${path}${query}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
