import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import {
  conformantReport,
  degradedReport,
  makeClusterReport,
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
