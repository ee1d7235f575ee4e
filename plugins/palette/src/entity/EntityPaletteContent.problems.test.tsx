import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import {
  conformantReport,
  degradedReport,
  makeClusterReport,
  notPaletteReport,
  timeoutFailure,
} from '../__testUtils__/reports';
import { showTab } from './__testUtils__/showTab';

describe('the Palette tab without a report', () => {
  it('says why a cluster was never read, and which rights it needs', async () => {
    await showTab(
      makeApi(
        makeClusterReport(undefined, {
          failure: { ...timeoutFailure, class: 'forbidden' },
        }),
      ),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'The cluster does not let its pods be listed',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(timeoutFailure.message)).toBeInTheDocument();
    expect(
      screen.getByText(/resources: \[namespaces, pods\]/),
    ).toBeInTheDocument();
  });

  it('says what to do if the cluster is not recognised as Palette’s', async () => {
    await showTab(makeApi(makeClusterReport(notPaletteReport)));
    expect(
      await screen.findByText(
        'No Palette namespace found. If this is one, set the type by annotation:',
      ),
    ).toBeInTheDocument();
  });

  it('shows progress only after a moment', async () => {
    const api = makeApi(makeClusterReport(degradedReport));
    api.getEntityReport.mockReturnValue(new Promise(() => {}));
    await showTab(api);
    expect(screen.queryByText('Reading the cluster…')).not.toBeInTheDocument();
    const status = await screen.findByText('Reading the cluster…');
    expect(status.closest('[role="status"]')).toBeInTheDocument();
  });

  it.each([
    ['noAnnotation', 404, 'spectrocloud.com/palette-cluster-type: auto'],
    ['unknownClusterType', 422, 'spectrocloud.com/palette-cluster-type: auto'],
    [
      'unknownTrait',
      422,
      'spectrocloud.com/palette-traits: infrastructure=vsphere',
    ],
    ['noClusterName', 422, 'backstage.io/kubernetes-cluster: palette-mgmt'],
    ['notReported', 404, '- name: palette-mgmt'],
    ['kubernetesNotConfigured', 501, 'clusterLocatorMethods:'],
  ])('shows the YAML to add for %s', async (problem, status, yaml) => {
    const message = `The backend's sentence about ${problem}.`;
    await showTab(
      makeApi(
        await makeResponseError(status, {
          name: 'PaletteSetupError',
          message,
          problem,
        }),
      ),
    );
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(
      screen.getByText(content => content.includes(yaml)),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy YAML' }),
    ).toBeInTheDocument();
  });

  it.each([
    [
      403,
      { name: 'NotAllowedError', message: 'No' },
      'You may not see this report',
    ],
    [
      401,
      { name: 'AuthenticationError', message: 'No' },
      'Your session has ended',
    ],
    [404, undefined, 'The Palette backend is not installed'],
    [
      503,
      { name: 'ServiceUnavailableError', message: 'No' },
      'The Backstage backend does not answer',
    ],
    [
      500,
      { name: 'Error', message: 'Disk full' },
      'The report could not be loaded',
    ],
  ])('explains an answer with status %s', async (status, error, title) => {
    await showTab(makeApi(await makeResponseError(status, error)));
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it('asks again on request after a failure', async () => {
    const api = makeApi(new TypeError('Failed to fetch'));
    await showTab(api);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    api.getEntityReport.mockResolvedValue(makeClusterReport(conformantReport));
    await userEvent.click(retry);
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Conformant' }),
      ).toBeInTheDocument(),
    );
  });
});
