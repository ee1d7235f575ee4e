import type { ClusterTypeCatalog } from '../catalog/PaletteCatalog';
import type { Report, Strictness } from '../conformance/types';
import type { components } from './schema.generated';
import type { SerializedPaletteCatalog } from './serializedCatalog';
import type { CatalogSummary, DocumentedPod } from './catalogSummary';
import type { ClusterHistory, Transition } from './clusterHistory';
import type { BrowserRead, ClusterReport } from './clusterReport';
import type {
  ClusterPage,
  FleetCluster,
  UnregisteredClusters,
} from './fleetClusters';
import type { FleetSummary } from './fleetSummary';
import type { ReadFailure } from './readFailures';
import type { SetupProblem } from './setupProblems';
import type { Waiver } from '../waivers/Waiver';
import type { NewWaiver, WaiverPage } from './waivers';

type Wire = components['schemas'];

/** A type written out and read-only, so that equivalent types are equal. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
  ? { readonly [Key in keyof T]: Plain<T[Key]> }
  : T;

type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <
  T,
>() => T extends Plain<B> ? 1 : 2
  ? true
  : false;

/** Does not compile where the API's document and the domain's types differ, in either direction. */
export const wireIsDomain: {
  readonly BrowserRead: Same<Wire['BrowserRead'], BrowserRead>;
  readonly CatalogSummary: Same<Wire['CatalogSummary'], CatalogSummary>;
  readonly ClusterHistory: Same<Wire['ClusterHistory'], ClusterHistory>;
  readonly ClusterPage: Same<Wire['ClusterPage'], ClusterPage>;
  readonly FleetCluster: Same<Wire['FleetCluster'], FleetCluster>;
  readonly FleetSummary: Same<Wire['FleetSummary'], FleetSummary>;
  readonly Transition: Same<Wire['Transition'], Transition>;
  readonly NewWaiver: Same<Wire['NewWaiver'], NewWaiver>;
  readonly Waiver: Same<Wire['Waiver'], Waiver>;
  readonly WaiverPage: Same<Wire['WaiverPage'], WaiverPage>;
  readonly UnregisteredClusters: Same<
    Wire['UnregisteredClusters'],
    UnregisteredClusters
  >;
  readonly ClusterReport: Same<Wire['ClusterReport'], ClusterReport>;
  readonly ClusterTypeCatalog: Same<
    Wire['ClusterTypeCatalog'],
    ClusterTypeCatalog
  >;
  // The document gives the shape of a clue without telling its forms apart.
  readonly EvaluationCatalog: Same<
    Omit<
      Wire['EvaluationCatalog'],
      'traits' | 'clusterNamespaces' | 'everyCluster'
    >,
    Omit<
      SerializedPaletteCatalog,
      'traits' | 'clusterNamespaces' | 'everyCluster'
    >
  >;
  readonly DocumentedPod: Same<Wire['DocumentedPod'], DocumentedPod>;
  readonly ReadFailure: Same<Wire['ReadFailure'], ReadFailure>;
  readonly Report: Same<Wire['Report'], Report>;
  readonly SetupProblem: Same<Wire['SetupProblem'], SetupProblem>;
  readonly Strictness: Same<Wire['Strictness'], Strictness>;
} = {
  BrowserRead: true,
  CatalogSummary: true,
  ClusterHistory: true,
  ClusterPage: true,
  ClusterReport: true,
  FleetCluster: true,
  FleetSummary: true,
  Transition: true,
  NewWaiver: true,
  Waiver: true,
  WaiverPage: true,
  UnregisteredClusters: true,
  ClusterTypeCatalog: true,
  EvaluationCatalog: true,
  DocumentedPod: true,
  ReadFailure: true,
  Report: true,
  SetupProblem: true,
  Strictness: true,
};
