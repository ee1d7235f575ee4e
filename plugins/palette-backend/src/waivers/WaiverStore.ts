import type { Waiver } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { isPostgres } from '../database/dialects';
import type { WaiverRow } from '../database/tables';
import { toIsoString } from '../database/timestamps';
import { requireRoom } from './requireRoom';
import { selectInForce } from './selectInForce';

/** How long the list has a waiver of the portal after it has expired, ms. */
const SHOWN_AFTER_EXPIRY_MS = 30 * 86_400_000;
/** How many of those the list has, the latest ones. */
const MOST_EXPIRED = 200;

/** The waivers that hold or have expired: those of the configuration, and those of people in the portal. */
export class WaiverStore {
  readonly #knex: Knex;
  readonly #configured: readonly Waiver[];

  constructor(options: {
    readonly knex: Knex;
    /** The waivers of app-config. */
    readonly configured?: readonly Waiver[];
  }) {
    this.#knex = options.knex;
    this.#configured = options.configured ?? [];
  }

  /**
   * Lists the waivers that may be for a cluster and had not expired when it was read. Among them are those for clusters of any
   * type.
   */
  async listFor(
    clusterName: string,
    readAt: Date,
    tx: Knex = this.#knex,
  ): Promise<readonly Waiver[]> {
    const find = isPostgres(tx) ? 'strpos' : 'instr';
    const rows = await selectInForce(tx, readAt)
      .where(mayBe =>
        mayBe
          .whereNot('clusters', 'like', '{"names":%')
          .orWhereRaw(`${find}(clusters, ?) > 0`, JSON.stringify(clusterName)),
      )
      .orderBy(['created_at', 'id']);
    return [
      ...this.#configured.filter(w => new Date(w.expiresAt) > readAt),
      ...rows.map(toWaiver),
    ];
  }

  /** Lists the waivers in force, those of the configuration, and those of the portal that have expired lately. */
  async listShown(now: Date): Promise<readonly Waiver[]> {
    const inForce = await selectInForce(this.#knex, now).orderBy([
      'created_at',
      'id',
    ]);
    const expired = await this.#knex<WaiverRow>('waivers')
      .whereNull('ended_at')
      .where('expires_at', '<=', now)
      .where('expires_at', '>', new Date(now.getTime() - SHOWN_AFTER_EXPIRY_MS))
      .orderBy([{ column: 'expires_at', order: 'desc' }, 'id'])
      .limit(MOST_EXPIRED);
    return [...this.#configured, ...[...inForce, ...expired].map(toWaiver)];
  }

  /** Finds a waiver that nobody ended. */
  async find(id: string): Promise<Waiver | undefined> {
    const row = await this.#knex<WaiverRow>('waivers')
      .where({ id })
      .whereNull('ended_at')
      .first();
    return row ? toWaiver(row) : this.#configured.find(w => w.id === id);
  }

  /**
   * Stores a waiver of somebody in the portal.
   *
   * @throws ConflictError where there are as many in force as there may be
   */
  async add(waiver: Waiver & { readonly author: string }): Promise<void> {
    await this.#knex.transaction(async tx => {
      await requireRoom(tx, waiver);
      await tx<WaiverRow>('waivers').insert({
        id: waiver.id,
        component: waiver.component,
        clusters: JSON.stringify(waiver.clusters),
        reason: waiver.reason,
        ticket: waiver.ticket ?? null,
        author: waiver.author,
        created_at: new Date(waiver.createdAt),
        expires_at: new Date(waiver.expiresAt),
      });
    });
  }

  /**
   * Ends a waiver of the portal, and keeps its row.
   *
   * @returns false where somebody else was faster
   */
  async end(
    id: string,
    end: { readonly at: Date; readonly by: string },
  ): Promise<boolean> {
    const ended = await this.#knex<WaiverRow>('waivers')
      .where({ id })
      .whereNull('ended_at')
      .update({ ended_at: end.at, ended_by: end.by });
    return ended > 0;
  }
}

function toWaiver(row: WaiverRow): Waiver {
  return {
    id: row.id,
    component: row.component,
    clusters: JSON.parse(row.clusters),
    reason: row.reason,
    ...(row.ticket !== null && { ticket: row.ticket }),
    author: row.author,
    createdAt: toIsoString(row.created_at),
    expiresAt: toIsoString(row.expires_at),
    source: 'portal',
  };
}
