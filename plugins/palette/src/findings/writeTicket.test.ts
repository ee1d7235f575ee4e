import { makeFinding, pendingMember } from '../__testUtils__/findings';
import { t } from '../__testUtils__/translation';
import { writeTicket } from './writeTicket';

const facts = {
  name: 'palette-mgmt',
  observedAt: '2026-11-23T10:00:00.000Z',
  catalogVersion: '2026-11',
  hasUrl: true,
};
const page = 'https://portal.example.com/catalog/default/resource/a/palette';

describe('the text for a ticket', () => {
  it('says what, where, since when, why, what next and where to look, with times', () => {
    expect(
      writeTicket(pendingMember, facts, undefined, page, t).split('\n'),
    ).toEqual([
      'Degraded: mongo (StatefulSet) in hubble-system on palette-mgmt',
      'mongo 2/3 · Unschedulable · since 2026-11-23 09:46 UTC',
      'Why: 2 of 3 ready: mongo-2 Pending since 2026-11-23 09:46 UTC: 0/5 nodes are available',
      'Next: Look at the node capacity and at the volume of this member.',
      'Look closer: kubectl -n hubble-system describe pod mongo-2',
      'Read 2026-11-23 10:00 UTC, Palette catalog 2026-11.',
      `${page}?finding=hubble-system%2Fmongo`,
    ]);
  });

  it('has the time of the history, and no link to a listing', () => {
    const missing = makeFinding('jet', 'missing', {
      because: { codes: ['noPod'], sentence: 'No pod of Deployment jet.' },
    });
    const text = writeTicket(
      missing,
      { ...facts, hasUrl: false },
      '2026-11-22T08:00:00.000Z',
      page,
      t,
    );
    expect(text).toContain('jet 0/1 · missing · since 2026-11-22 08:00 UTC');
    expect(text).not.toContain('https:');
  });
});
