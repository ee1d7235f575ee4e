import { TestDatabases } from '@backstage/backend-test-utils';
import type { FindingState } from 'backstage-plugin-palette-common';
import { createFinding, createReport } from '../../__testUtils__/findings';
import { at, gateway as target } from '../../__testUtils__/gateway';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const LONG = 'a'.repeat(300);

describe.each(databases.eachSupportedId())(
  'a name from a cluster that a column does not take, on %s',
  id => {
    it.each([
      ['300 characters', LONG],
      ['300 characters of two units each', '🚢'.repeat(300)],
      ['NUL', 'a\0b'],
      ['the first half of a surrogate pair', 'a\ud83d'],
      ['the second half of a surrogate pair', '\udea2b'],
    ])('keeps nothing else from being recorded: %s', async (_, name) => {
      const knex = await databases.init(id);
      const { recorder, reports } = await openOutcomes(knex, {
        now: () => at(50),
      });
      await new InventoryStore({ knex, now: () => at(0) }).save({
        clusters: [{ target }],
      });
      const report = (minute: number, state: FindingState) =>
        createReport(minute, [
          createFinding(`${name}/${name}`, state, {
            because: { codes: [], sentence: `${name} is ${state}.` },
          }),
          // Two that are the same once they are cut.
          createFinding(`shop/${LONG}${LONG}1`, state),
          createFinding(`shop/${LONG}${LONG}2`, state),
          createFinding('shop/web', state),
        ]);

      await recorder.recordReport(target, await report(0, 'ready'));
      await recorder.recordReport(target, await report(1, 'degraded'));
      await recorder.recordReport(target, await report(2, 'degraded'));

      const { report: stored } = await reports.get(target);
      expect(stored?.observedAt).toBe(at(2).toISOString());
      const findings = await knex('fleet_findings').select('finding_id');
      expect(findings).toHaveLength(3);
      const transitions = await knex('fleet_transitions')
        .whereNotNull('finding_id')
        .orderBy('id');
      expect(transitions).toHaveLength(4);
      expect(transitions[3]).toMatchObject({
        finding_id: 'shop/web',
        to: 'degraded',
      });
    });
  },
);
