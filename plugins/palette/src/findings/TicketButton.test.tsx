import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { pendingMember } from '../__testUtils__/findings';
import { type ReportFacts, ReportFactsProvider } from './ReportFacts';
import { TicketButton } from './TicketButton';

// jsdom has no clipboard.
jest.mock('react-use/esm/useCopyToClipboard');

const facts: ReportFacts = {
  name: 'palette-mgmt',
  observedAt: '2026-11-23T10:00:00.000Z',
  catalogVersion: '2026-11',
  hasUrl: true,
};

/** Presses the button, and returns what it copied. */
async function copyTicket(given: ReportFacts): Promise<string> {
  const copy = jest.fn();
  jest
    .mocked(useCopyToClipboard)
    .mockReturnValue([{ noUserInteraction: true }, copy]);
  await renderInTestApp(
    <ReportFactsProvider value={given}>
      <TicketButton finding={pendingMember} />
    </ReportFactsProvider>,
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Copy for a ticket' }),
  );
  return copy.mock.calls[0][0];
}

describe('the button that copies a finding for a ticket', () => {
  it('says what, where, since when, why, what next and where to look, with times', async () => {
    expect((await copyTicket(facts)).split('\n').filter(Boolean)).toEqual([
      '## ▲ Degraded: mongo \\(StatefulSet\\) in hubble-system',
      `**palette-mgmt** · <${window.location.origin}/?finding=hubble-system%2Fmongo>`,
      '- **▲ Degraded** hubble-system / mongo 2/3 · Unschedulable · since 2026-11-23 09:46 UTC',
      '  - Why: 2 of 3 ready: mongo-2 Pending since 2026-11-23 09:46 UTC: 0/5 nodes are available',
      '  - Next: Look at the node capacity and at the volume of this member.',
      '  - Look closer: `kubectl -n hubble-system describe pod mongo-2`',
      'Read 2026-11-23 10:00 UTC · Palette catalog 2026-11',
    ]);
  });

  it('has no link to a listing', async () => {
    expect(await copyTicket({ ...facts, hasUrl: false })).not.toContain('?');
  });
});
