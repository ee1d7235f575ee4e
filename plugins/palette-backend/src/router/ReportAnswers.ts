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
    const otherEntities = await this.#otherEntities(target, caller);
    return {
      ...known,
      ...(otherEntities.length > 0 && { otherEntities }),
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

  /** Further entities that stand for the cluster, the one that the overview has it through first. */
  async #otherEntities(
    { clusterName, entityRef }: ClusterTarget,
    caller: BackstageCredentials,
  ): Promise<readonly string[]> {
    const { holders, visible } = this.services;
    const holder = (await holders.of([clusterName])).get(clusterName);
    const others = holder
      ? [holder.entityRef, ...holder.otherEntities].filter(
          ref => ref !== entityRef,
        )
      : [];
    if (others.length === 0) {
      return [];
    }
    const seen = await visible.of(caller);
    return seen === 'all' ? others : others.filter(ref => seen.includes(ref));
  }
}
