import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import { makeFinding } from '../__testUtils__/findings';
import {
  conformantReport,
  degradedReport,
  makeClusterReport,
  makeReport,
  timeoutFailure,
} from '../__testUtils__/reports';
import { refreshTab, showTab } from './__testUtils__/showTab';

describe('the Palette tab: checks and stale reports', () => {
  it('checks again and disables the button meanwhile', async () => {
    let finish = () => {};
    const api = makeApi(makeClusterReport(degradedReport));
    api.checkCluster.mockImplementation(
      () =>
        new Promise(resolve => {
          finish = () => resolve(makeClusterReport(conformantReport));
        }),
    );
    await showTab(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check now' }),
    );
    expect(screen.getByRole('button', { name: 'Checking…' })).toBeDisabled();
    expect(api.checkCluster).toHaveBeenCalledWith('palette-mgmt', {
      entityRef: 'resource:default/palette-mgmt',
    });

    await act(async () => finish());
    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check now' })).toBeEnabled();
  });

  it('disables the button while another user’s check runs', async () => {
    await showTab(
      makeApi(makeClusterReport(degradedReport, { checking: true })),
    );
    expect(
      await screen.findByRole('button', { name: 'Checking…' }),
    ).toBeDisabled();
  });

  it('says why a check failed and keeps the report', async () => {
    const denied = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'No',
    });
    const api = makeApi(makeClusterReport(degradedReport));
    api.checkCluster.mockRejectedValue(denied);
    await showTab(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check now' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The check could not be made.',
    );
    expect(
      screen.getByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
  });

  it('never shows a stale report as conformant, only its verdict as last known', async () => {
    await showTab(
      makeApi(makeClusterReport(conformantReport, { failure: timeoutFailure })),
    );
    expect(
      await screen.findByRole('heading', { name: 'Unknown' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Conformant' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/Last known: Conformant/)).toBeInTheDocument();
    expect(
      screen.getByText(
        /Could not reach palette-mgmt since .* \(timeout\)\. Showing what was read at/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(timeoutFailure.message)).toBeInTheDocument();
  });

  it('offers a check beside the words that say when the next reading is', async () => {
    const failure = {
      ...timeoutFailure,
      retryAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    await showTab(makeApi(makeClusterReport(conformantReport, { failure })));
    const notice = (await screen.findByText(/The next try is at/)).closest(
      '[role="status"]',
    ) as HTMLElement;
    expect(
      within(notice).getByRole('button', { name: 'Check now' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Check now' })).toHaveLength(
      1,
    );
  });

  it('announces what changed while the page was open', async () => {
    const api = makeApi(makeClusterReport(conformantReport));
    await showTab(api);
    await screen.findByRole('heading', { name: 'Conformant' });
    const news = screen.getByTestId('palette-news');
    expect(news).toHaveAttribute('role', 'status');
    expect(news).toBeEmptyDOMElement();
    const findings = conformantReport.findings.map((each, index) =>
      index === 0 ? { ...each, state: 'degraded' as const } : each,
    );
    api.getEntityReport.mockResolvedValue(
      makeClusterReport({ ...conformantReport, verdict: 'degraded', findings }),
    );
    await refreshTab();
    expect(news).toHaveTextContent(
      /^Changed at .*: Conformant → Degraded, capi-webhook Ready → Degraded\./,
    );
    await userEvent.click(
      within(news).getByRole('button', { name: 'Dismiss' }),
    );
    expect(news).toBeEmptyDOMElement();
  });

  it('says that a missing component is still to be confirmed, and when it is looked for next', async () => {
    const report = makeReport([makeFinding('jet', 'missing')]);
    await showTab(
      makeApi(
        makeClusterReport(report, {
          toConfirm: [{ id: 'hubble-system/jet', seen: 1, of: 2 }],
          nextCheckAt: new Date(Date.now() + 60_000).toISOString(),
        }),
      ),
    );
    expect(
      await screen.findByRole('heading', { name: 'Missing, to be confirmed' }),
    ).toBeInTheDocument();
    const row = screen.getByRole('button', { name: 'jet' }).closest('li');
    expect(row).toHaveTextContent(
      /^Missing, to be confirmed.*seen missing 1 of 2 times, next check /,
    );
  });

  it('keeps the report as stale when the backend stops answering', async () => {
    const api = makeApi(makeClusterReport(conformantReport));
    await showTab(api);
    await screen.findByRole('heading', { name: 'Conformant' });
    api.getEntityReport.mockRejectedValue(new TypeError('Failed to fetch'));
    await refreshTab();
    expect(
      await screen.findByRole('heading', { name: 'Unknown' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The Backstage backend does not answer/),
    ).toBeInTheDocument();
  });
});
