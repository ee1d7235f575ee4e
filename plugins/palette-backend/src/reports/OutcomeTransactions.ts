import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import { isPostgres } from '../database/isPostgres';
import { retrying } from '../database/retrying';

/** What a transaction is run in. */
export interface OutcomeContext {
  /** As it began. */
  readonly now: Date;
  /** Whether it was run before, and perhaps committed, when the connection ended. */
  readonly isRepeated: boolean;
}

/** Transactions that save outcomes of checks: those of one cluster one after another, so that each sees the one before. */
export class OutcomeTransactions {
  constructor(
    private readonly services: {
      readonly knex: Knex;
      readonly now: Clock;
      readonly logger?: LoggerService;
    },
  ) {}

  /** @param what - for the log, as in `retrying` */
  async run(
    clusterName: string,
    what: string,
    work: (tx: Knex.Transaction, context: OutcomeContext) => Promise<void>,
  ): Promise<void> {
    const { knex, now, logger } = this.services;
    await retrying(what, logger, async isRepeated => {
      const context = { now: await now(), isRepeated };
      await knex.transaction(async tx => {
        if (isPostgres(tx)) {
          await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
            `palette outcome ${clusterName}`,
          ]);
        }
        await work(tx, context);
      });
    });
  }
}
