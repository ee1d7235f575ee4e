import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import { isPostgres } from '../../database/dialects';
import { runWithRetries } from '../../database/runWithRetries';
import type { OutcomeContext } from '../../reports/OutcomeContext';

export interface OutcomeTransactionsServices {
  readonly knex: Knex;
  readonly now: Clock;
  readonly logger?: LoggerService;
}

/** Transactions that save outcomes of checks. Those of one cluster run one after another, so that each sees the one before. */
export class OutcomeTransactions {
  readonly #services: OutcomeTransactionsServices;

  constructor(services: OutcomeTransactionsServices) {
    this.#services = services;
  }

  /**
   * Runs work in a transaction, and repeats it while the database is briefly out of reach.
   *
   * @param what - for the log, as in `runWithRetries`
   */
  async run(
    clusterName: string,
    what: string,
    work: (tx: Knex.Transaction, context: OutcomeContext) => Promise<void>,
  ): Promise<void> {
    const { knex, now, logger } = this.#services;
    await runWithRetries(what, logger, async () => {
      await knex.transaction(async tx => {
        if (isPostgres(tx)) {
          await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
            `palette outcome ${clusterName}`,
          ]);
        }
        // Only now: whatever another replica recorded while this one waited for the lock is of the past.
        await work(tx, { now: await now(tx) });
      });
    });
  }
}
