import type { Waiver } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { WaiverRow } from '../database/tables';
import { toIsoString } from '../database/timestamps';

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

  /** Lists all waivers that nobody ended, expired ones included. */
  async list(tx: Knex = this.#knex): Promise<readonly Waiver[]> {
    const rows = await tx<WaiverRow>('waivers')
      .whereNull('ended_at')
      .orderBy(['created_at', 'id']);
    return [...this.#configured, ...rows.map(toWaiver)];
  }

  /** Stores a waiver of somebody in the portal. */
  async add(waiver: Waiver & { readonly author: string }): Promise<void> {
    await this.#knex<WaiverRow>('waivers').insert({
      id: waiver.id,
      component: waiver.component,
      clusters: JSON.stringify(waiver.clusters),
      reason: waiver.reason,
      ticket: waiver.ticket ?? null,
      author: waiver.author,
      created_at: new Date(waiver.createdAt),
      expires_at: new Date(waiver.expiresAt),
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
