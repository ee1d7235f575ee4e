import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { makeApi } from '../__testUtils__/api';
import { degradedReport, makeClusterReport } from '../__testUtils__/reports';
import { showTab } from '../entity/__testUtils__/showTab';

// jsdom has no clipboard.
jest.mock('react-use/esm/useCopyToClipboard');

describe('the button that hands a report on', () => {
  it('copies the verdict, the worst finding and where to look', async () => {
    const copy = jest.fn();
    jest
      .mocked(useCopyToClipboard)
      .mockReturnValue([{ noUserInteraction: true }, copy]);
    await showTab(makeApi(makeClusterReport(degradedReport)));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Copy report for a ticket' }),
    );

    const [[text]] = copy.mock.calls;
    expect(text).toContain('## ▲ Degraded: 3 of 4 components ready');
    expect(text).toContain(
      '- **▲ Degraded** hubble-system / mongo 2/3 · Unschedulable',
    );
    expect(text).toContain(`<${window.location.origin}`);
  });
});
