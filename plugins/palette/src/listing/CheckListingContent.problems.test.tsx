import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listingNeedsNamespace } from 'backstage-plugin-palette-common';
import { makeResponseError } from '../__testUtils__/api';
import { conformantReport, notPaletteReport } from '../__testUtils__/reports';
import {
  findCheckButton,
  listing,
  makeListingApi,
  pasteAndCheck,
  showListingPage,
} from './__testUtils__/showListingPage';

describe('the page for pasted listings: problems', () => {
  it('says so if the file is gone', async () => {
    const api = makeListingApi(async () => conformantReport);
    await showListingPage(api);
    const gone = new File([listing], 'pods.txt');
    Object.assign(gone, {
      text: () => Promise.reject(new Error('The file could not be found.')),
    });
    await userEvent.upload(screen.getByTestId('palette-listing-file'), gone);
    await screen.findByText(/^pods\.txt/);
    await userEvent.click(findCheckButton());
    expect(
      await screen.findByText('The file could not be found.'),
    ).toBeInTheDocument();
    expect(api.evaluateListing).not.toHaveBeenCalled();
  });

  it('shows the line that cannot be read, with the backend’s sentence', async () => {
    const message =
      'Line 2 of the listing cannot be read: "kube-system a-1 1/1". It has no status such as Running or Pending.';
    const refusal = await makeResponseError(400, {
      name: 'InputError',
      message,
    });
    await showListingPage(makeListingApi(() => Promise.reject(refusal)));
    await pasteAndCheck();
    expect(await screen.findByText(message)).toBeInTheDocument();
    const excerpt = screen.getByRole('list', { name: 'Line 2 of the listing' });
    const broken = within(excerpt).getByText('kube-system a-1 1/1');
    expect(broken.closest('li')).toHaveAttribute('aria-current', 'true');
  });

  it('asks for the namespace of a listing that shows no namespaces, and sends it', async () => {
    const message = `Line 1 of the listing cannot be read. ${listingNeedsNamespace}.`;
    const refusal = await makeResponseError(400, {
      name: 'InputError',
      message,
    });
    const api = makeListingApi(() => Promise.reject(refusal));
    await showListingPage(api);
    const label = 'Namespace of the listing';
    expect(screen.queryByLabelText(label)).not.toBeInTheDocument();
    await pasteAndCheck();
    expect(
      await screen.findByText(/^Fill in the namespace of the listing/),
    ).toBeInTheDocument();
    api.evaluateListing.mockResolvedValue(conformantReport);
    await userEvent.type(screen.getByLabelText(label), 'jet-system');
    await userEvent.click(findCheckButton());
    await screen.findByRole('heading', { name: 'Conformant' });
    expect(api.evaluateListing).toHaveBeenLastCalledWith(
      listing,
      expect.objectContaining({ namespace: 'jet-system' }),
    );
    expect(screen.getByLabelText(label)).toHaveValue('jet-system');
  });

  it.each([
    ['the backend', { name: 'PayloadTooLargeError', message: 'Too large.' }],
    ['a proxy in between', undefined],
  ])(
    'gives the command line if the listing is too large for %s',
    async (_, error) => {
      const refusal = await makeResponseError(413, error);
      await showListingPage(makeListingApi(() => Promise.reject(refusal)));
      await userEvent.selectOptions(
        screen.getByLabelText('Cluster type'),
        'PCG',
      );
      await pasteAndCheck();
      expect(
        await screen.findByText(
          "kubectl get pods -A | palette-conformance check - --cluster-type 'pcg'",
        ),
      ).toBeInTheDocument();
    },
  );

  it('says how large the listing is and what the limit is', async () => {
    const refusal = await makeResponseError(413, {
      name: 'PayloadTooLargeError',
      message: 'Too large.',
      maxBytes: 20_000_000,
    });
    await showListingPage(makeListingApi(() => Promise.reject(refusal)));
    const large = new File([], 'pods.json');
    Object.defineProperty(large, 'size', { value: 24_000_000 });
    Object.assign(large, { text: async () => listing });
    await userEvent.upload(screen.getByTestId('palette-listing-file'), large);
    await screen.findByText('pods.json (24 MB)');
    await userEvent.click(findCheckButton());
    expect(
      await screen.findByText('24 MB; the limit here is 20 MB.'),
    ).toBeInTheDocument();
  });

  it('names the missing permission', async () => {
    const refusal = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'No',
    });
    await showListingPage(makeListingApi(() => Promise.reject(refusal)));
    await pasteAndCheck();
    expect(
      await screen.findByText(/palette\.catalog\.read/),
    ).toBeInTheDocument();
  });

  it('gives no verdict on a cluster that is not recognised', async () => {
    await showListingPage(makeListingApi(async () => notPaletteReport));
    await pasteAndCheck();
    expect(
      await screen.findByRole('heading', {
        name: 'Not recognised as a Palette cluster',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/choose its cluster type/)).toBeInTheDocument();
  });
});
