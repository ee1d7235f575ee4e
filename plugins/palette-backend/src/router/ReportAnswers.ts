import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  PaletteSetupError,
  type ClusterReport,
} from 'backstage-plugin-palette-common';
import type { ClusterHolders } from '../clusters/ClusterHolders';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { NearClusters } from '../clusters/NearClusters';
import { notReportedMessage } from '../clusters/notReportedMessage';
import type { VisibleEntities } from '../fleet/VisibleEntities';

/** Adds to a cluster's report what depends on who asks: names of entities and clusters that they may know. */
export class ReportAnswers {
  constructor(
    private readonly services: {
      readonly holders: ClusterHolders;
      readonly near: NearClusters;
      readonly visible: VisibleEntities;
    },
  ) {}

  /** @throws what the report is rejected with; of a cluster that is not reported, with the names that may be meant */
  async answer(
    target: ClusterTarget,
    report: Promise<ClusterReport>,
    caller: BackstageCredentials,
  ): Promise<ClusterReport> {
    const known = await report.catch(error =>
      this.#explained(target, error, caller),
    );
    const { failure } = known;
    return {
      ...known,
      ...(await this.#claims(target, caller)),
      ...(failure?.class === 'notReported' && {
        failure: { ...failure, message: await this.#message(target, caller) },
      }),
    };
  }

  async #explained(
    target: ClusterTarget,
    error: unknown,
    caller: BackstageCredentials,
  ): Promise<never> {
    throw error instanceof PaletteSetupError && error.problem === 'notReported'
      ? new PaletteSetupError(
          'notReported',
          await this.#message(target, caller),
        )
      : error;
  }

  async #message(
    { clusterName }: ClusterTarget,
    caller: BackstageCredentials,
  ): Promise<string> {
    return notReportedMessage(
      clusterName,
      await this.services.near.like(clusterName, caller),
    );
  }

  /** Further entities that stand for the cluster, and which one the overview has it through. */
  async #claims(
    { clusterName, entityRef }: ClusterTarget,
    caller: BackstageCredentials,
  ): Promise<Pick<ClusterReport, 'otherEntities' | 'overviewEntity'>> {
    const { holders, visible } = this.services;
    const holder = (await holders.of([clusterName])).get(clusterName);
    const claimants = holder ? [holder.entityRef, ...holder.otherEntities] : [];
    if (!claimants.some(ref => ref !== entityRef)) {
      return {};
    }
    const seen = await visible.of(caller);
    const known = claimants.filter(
      ref => ref === entityRef || seen === 'all' || seen.includes(ref),
    );
    const otherEntities = known.filter(ref => ref !== entityRef);
    return otherEntities.length === 0
      ? {}
      : {
          otherEntities,
          ...(known[0] === holder?.entityRef && { overviewEntity: known[0] }),
        };
  }
}
