import { ConflictError } from '@backstage/errors';
import type { Waiver } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { isPostgres } from '../database/dialects';
import { selectInForce } from './selectInForce';

/** How many waivers in force one person or service may have. */
const MOST_OF_ONE = 100;
/** How many waivers in force all of them may have together, as the configuration may. Nobody keeps an eye on more. */
const MOST_IN_ALL = 1_000;

const NEXT =
  'end some that are no longer needed, or name several clusters in one waiver.';

/**
 * Checks that one more waiver may be stored in this transaction. Other transactions that ask wait until this one ends.
 *
 * @throws ConflictError, saying what to do next
 */
export async function requireRoom(
  tx: Knex.Transaction,
  { author, createdAt }: Waiver & { readonly author: string },
): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
      // Stryker disable next-line StringLiteral: any name that nothing else locks does.
      'palette waivers',
    ]);
  }
  const [{ inAll, ofOne }] = await selectInForce(tx, new Date(createdAt)).count(
    {
      inAll: '*',
      ofOne: tx.raw('case when author = ? then 1 end', [author]),
    },
  );
  if (Number(ofOne) >= MOST_OF_ONE) {
    throw new ConflictError(
      `You have ${MOST_OF_ONE} waivers in force, as many as one person may: ${NEXT}`,
    );
  }
  if (Number(inAll) >= MOST_IN_ALL) {
    throw new ConflictError(
      `This portal has ${MOST_IN_ALL.toLocaleString(
        'en-US',
      )} waivers in force, as many as it may: ${NEXT}`,
    );
  }
}
