import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  PaletteSetupError,
  type ClusterReport,
} from 'backstage-plugin-palette-common';
import type { ClusterHolder, ClusterHolders } from '../clusters/ClusterHolders';
import type { NearClusters } from '../clusters/NearClusters';
import type { Confirmations } from '../fleet/queries/Confirmations';
import type { VisibleEntities } from '../clusters/VisibleEntities';
import { describeNotReported } from '../kubernetes/describeNotReported';
import type { Clock } from '../database/Clock';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { listWaiversFor } from '../waivers/listWaiversFor';
import type { WaiverStore } from '../waivers/WaiverStore';

export interface ReportAnswersServices {
  readonly holders: ClusterHolders;
  readonly near: NearClusters;
  readonly visible: VisibleEntities;
  readonly confirmations: Pick<Confirmations, 'find'>;
  readonly waivers: Pick<WaiverStore, 'listFor'>;
  readonly now: Clock;
}

/** Adds to a cluster's report its name in signals, what waits to be confirmed, and the entities and clusters that the caller may know by name. */
export class ReportAnswers {
  readonly #services: ReportAnswersServices;

  constructor(services: ReportAnswersServices) {
    this.#services = services;
  }

  /** @throws the error of the report; where the cluster is not reported, its message has the names that may be meant */
  async answer(
    target: ClusterTarget,
    report: Promise<ClusterReport>,
    caller: BackstageCredentials,
  ): Promise<ClusterReport> {
    const { clusterName } = target;
    const [known, holders] = await Promise.all([
      report.catch(error => this.#explain(target, error, caller)),
      this.#services.holders.find([clusterName]),
    ]);
    const { failure } = known;
    const holder = holders.get(clusterName);
    const [confirmations, claims, browserRead] = await Promise.all([
      this.#services.confirmations.find(target, holder, known.report),
      this.#findClaims(target, holder, caller),
      this.#addWaivers(target, known),
    ]);
    return {
      ...known,
      ...(holder?.liveId && { liveId: holder.liveId }),
      ...confirmations,
      ...claims,
      ...browserRead,
      ...(failure?.class === 'notReported' && {
        failure: {
          ...failure,
          message: await this.#describeNotReported(target, caller),
        },
      }),
    };
  }

  /** A browser that judges the cluster itself needs the waivers that the backend puts on other reports. */
  async #addWaivers(
    target: ClusterTarget,
    { browserRead }: ClusterReport,
  ): Promise<Pick<ClusterReport, 'browserRead'>> {
    if (!browserRead) {
      return {};
    }
    const { waivers, now } = this.#services;
    const at = await now();
    const held = listWaiversFor(
      target,
      await waivers.listFor(target.clusterName, at),
      at,
    );
    return {
      browserRead: {
        ...browserRead,
        ...(held.length > 0 && { waivers: held }),
      },
    };
  }

  async #explain(
    target: ClusterTarget,
    error: unknown,
    caller: BackstageCredentials,
  ): Promise<never> {
    throw error instanceof PaletteSetupError && error.problem === 'notReported'
      ? new PaletteSetupError(
          'notReported',
          await this.#describeNotReported(target, caller),
        )
      : error;
  }

  async #describeNotReported(
    { clusterName }: ClusterTarget,
    caller: BackstageCredentials,
  ): Promise<string> {
    return describeNotReported(
      clusterName,
      await this.#services.near.suggest(clusterName, caller),
    );
  }

  /** The other entities that stand for the cluster, and the one through which the overview has it. */
  async #findClaims(
    { entityRef }: ClusterTarget,
    holder: ClusterHolder | undefined,
    caller: BackstageCredentials,
  ): Promise<Pick<ClusterReport, 'otherEntities' | 'overviewEntity'>> {
    const { visible } = this.#services;
    const claimants = holder ? [holder.entityRef, ...holder.otherEntities] : [];
    if (!claimants.some(ref => ref !== entityRef)) {
      return {};
    }
    const shown = await visible.getVisible(caller);
    const known = claimants.filter(
      ref => ref === entityRef || shown === 'all' || shown.includes(ref),
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
