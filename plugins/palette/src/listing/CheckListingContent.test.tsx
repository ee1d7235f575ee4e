import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  listingNeedsNamespace,
  type PaletteApi,
  type Report,
} from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import {
  makeClusterReport,
  conformantReport,
  degradedReport,
  notPaletteReport,
} from '../__testUtils__/reports';
import { CheckListingContent } from './CheckListingContent';

const listing = 'NAMESPACE NAME READY STATUS RESTARTS AGE\nkube-system a-1 1/1';

function evaluating(evaluateListing: PaletteApi['evaluateListing']) {
  const api = makeApi(makeClusterReport(degradedReport));
  api.evaluateListing.mockImplementation(evaluateListing);
  return api;
}

async function show(api: PaletteApi) {
  await renderInTestApp(
    <TestApiProvider apis={[[paletteApiRef, api]]}>
      <CheckListingContent />
    </TestApiProvider>,
  );
}

const textarea = () => screen.getByRole('textbox', { name: 'Listing of pods' });
const checkButton = () => screen.getByRole('button', { name: 'Check' });

async function pasteAndCheck(text = listing) {
  fireEvent.change(textarea(), { target: { value: text } });
  await userEvent.click(checkButton());
}

describe('CheckListingContent', () => {
  it('promises that nothing is stored, and accepts no empty listing', async () => {
    await show(evaluating(async () => conformantReport));
    expect(screen.getByText(/Nothing is stored\./)).toBeInTheDocument();
    expect(checkButton()).toBeDisabled();
    fireEvent.change(textarea(), { target: { value: ' \n' } });
    expect(checkButton()).toBeDisabled();
  });

  it('shows the report like the tab, without an age and without a button to check', async () => {
    const api = evaluating(async () => degradedReport);
    await show(api);
    await pasteAndCheck();

    const outcome = await screen.findByRole('region', { name: 'Outcome' });
    expect(
      within(outcome).getByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(within(outcome).getByText(/components ready/)).toHaveTextContent(
      '3 of 4 components ready',
    );
    expect(
      within(outcome).getByRole('button', { name: /^Companions/ }),
    ).toBeInTheDocument();
    expect(within(outcome).queryByText(/Read /)).not.toBeInTheDocument();
    expect(
      within(outcome).queryByRole('button', { name: 'Check now' }),
    ).not.toBeInTheDocument();
    expect(api.evaluateListing).toHaveBeenCalledWith(listing, {
      clusterType: 'auto',
      traits: {},
    });
  });

  it('moves the focus to the outcome', async () => {
    await show(evaluating(async () => conformantReport));
    await pasteAndCheck();
    expect(
      await screen.findByRole('region', { name: 'Outcome' }),
    ).toHaveFocus();
  });

  it('sends the choices', async () => {
    const api = evaluating(async () => conformantReport);
    await show(api);
    await userEvent.selectOptions(
      screen.getByLabelText('Cluster type'),
      'Enterprise',
    );
    await userEvent.click(
      screen.getByRole('radio', { name: 'Only these namespaces' }),
    );
    fireEvent.change(screen.getByLabelText('Namespaces'), {
      target: { value: 'kube-system, hubble-system' },
    });
    fireEvent.change(screen.getByLabelText('Traits (optional)'), {
      target: { value: 'infrastructure=vsphere' },
    });
    await userEvent.selectOptions(
      screen.getByLabelText('Rules'),
      'The documentation as printed',
    );
    await pasteAndCheck();
    await screen.findByRole('region', { name: 'Outcome' });
    expect(api.evaluateListing).toHaveBeenCalledWith(listing, {
      clusterType: 'enterprise',
      traits: { infrastructure: 'vsphere' },
      completeNamespaces: ['kube-system', 'hubble-system'],
      strictness: 'documented',
    });
  });

  it('asks for the namespaces that the listing shows before sending it', async () => {
    const api = evaluating(async () => conformantReport);
    await show(api);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Only these namespaces' }),
    );
    await pasteAndCheck();
    expect(screen.getByLabelText('Namespaces')).toBeInvalid();
    expect(api.evaluateListing).not.toHaveBeenCalled();
  });

  it('reads a chosen or dropped file', async () => {
    const api = evaluating(async () => conformantReport);
    await show(api);
    const chosen = new File([listing], 'pods.txt');
    Object.assign(chosen, { text: async () => listing });
    await userEvent.upload(screen.getByTestId('palette-listing-file'), chosen);
    expect(screen.getByText('pods.txt (1 kB)')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Remove file' }));
    fireEvent.drop(textarea(), { dataTransfer: { files: [chosen] } });
    expect(screen.getByText('pods.txt (1 kB)')).toBeInTheDocument();
    await userEvent.click(checkButton());
    await screen.findByRole('region', { name: 'Outcome' });
    expect(api.evaluateListing).toHaveBeenCalledWith(
      listing,
      expect.anything(),
    );
  });

  it('says so if the file is gone', async () => {
    const api = evaluating(async () => conformantReport);
    await show(api);
    const gone = new File([listing], 'pods.txt');
    Object.assign(gone, {
      text: () => Promise.reject(new Error('The file could not be found.')),
    });
    await userEvent.upload(screen.getByTestId('palette-listing-file'), gone);
    await userEvent.click(checkButton());
    expect(
      await screen.findByText('The file could not be found.'),
    ).toBeInTheDocument();
    expect(api.evaluateListing).not.toHaveBeenCalled();
  });

  it('says that it is checking, and prevents sending twice', async () => {
    let finish = (_report: Report) => {};
    await show(
      evaluating(
        () =>
          new Promise(resolve => {
            finish = resolve;
          }),
      ),
    );
    await pasteAndCheck();
    expect(await screen.findByText('Checking the listing…')).toHaveAttribute(
      'role',
      'status',
    );
    expect(checkButton()).toBeDisabled();
    finish(conformantReport);
    await waitFor(() => expect(checkButton()).toBeEnabled());
  });

  it('shows the line that cannot be read, with the backend’s sentence', async () => {
    const message =
      'Line 2 of the listing cannot be read: "kube-system a-1 1/1". It has no status such as Running or Pending.';
    const refusal = await makeResponseError(400, {
      name: 'InputError',
      message,
    });
    await show(evaluating(() => Promise.reject(refusal)));
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
    const api = evaluating(() => Promise.reject(refusal));
    await show(api);
    const label = 'Namespace of the listing';
    expect(screen.queryByLabelText(label)).not.toBeInTheDocument();
    await pasteAndCheck();
    expect(
      await screen.findByText(/^Fill in the namespace of the listing/),
    ).toBeInTheDocument();
    api.evaluateListing.mockResolvedValue(conformantReport);
    await userEvent.type(screen.getByLabelText(label), 'jet-system');
    await userEvent.click(checkButton());
    await screen.findByRole('heading', { name: 'Conformant' });
    expect(api.evaluateListing).toHaveBeenLastCalledWith(
      listing,
      expect.objectContaining({ namespace: 'jet-system' }),
    );
    expect(screen.getByLabelText(label)).toHaveValue('jet-system');
  });

  describe('a listing that looks partial', () => {
    const partialListing = {
      missing: ['cluster DNS', 'network'],
      namespaces: ['cp-system', 'jet-system'],
      sentence: 'This listing looks incomplete.',
    };

    it.each([
      ['Only parts', { partial: true }],
      [
        'Only these namespaces',
        { completeNamespaces: ['cp-system', 'jet-system'] },
      ],
    ])(
      'gets a notice first, and is judged again with %j',
      async (name, options) => {
        const api = evaluating(async () => ({
          ...degradedReport,
          partialListing,
        }));
        await show(api);
        await pasteAndCheck();
        const outcome = await screen.findByRole('region', { name: 'Outcome' });
        expect(outcome.textContent).toMatch(/^.{0,12}This listing looks/);
        // The same listing is judged again, although the form has changed.
        fireEvent.change(textarea(), { target: { value: 'other' } });
        api.evaluateListing.mockResolvedValue(conformantReport);
        await userEvent.click(within(outcome).getByRole('button', { name }));
        await screen.findByRole('heading', { name: 'Conformant' });
        expect(api.evaluateListing).toHaveBeenLastCalledWith(
          listing,
          expect.objectContaining(options),
        );
        expect(
          screen.queryByText(/This listing looks incomplete/),
        ).not.toBeInTheDocument();
        expect(
          screen.getByRole('radio', { name: new RegExp(`^${name}`) }),
        ).toBeChecked();
      },
    );
  });

  it.each([
    ['the backend', { name: 'PayloadTooLargeError', message: 'Too large.' }],
    ['a proxy in between', undefined],
  ])(
    'gives the command line if the listing is too large for %s',
    async (_, error) => {
      const refusal = await makeResponseError(413, error);
      await show(evaluating(() => Promise.reject(refusal)));
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

  it('names the missing permission', async () => {
    const refusal = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'No',
    });
    await show(evaluating(() => Promise.reject(refusal)));
    await pasteAndCheck();
    expect(
      await screen.findByText(/palette\.catalog\.read/),
    ).toBeInTheDocument();
  });

  it('gives no verdict on a cluster that is not recognised', async () => {
    await show(evaluating(async () => notPaletteReport));
    await pasteAndCheck();
    expect(
      await screen.findByRole('heading', {
        name: 'Not recognised as a Palette cluster',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/choose its cluster type/)).toBeInTheDocument();
  });
});
