import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Report } from 'backstage-plugin-palette-common';
import { conformantReport, degradedReport } from '../__testUtils__/reports';
import { ListingDrafts } from './ListingDrafts';
import {
  findCheckButton,
  findTextarea,
  listing,
  makeListingApi,
  pasteAndCheck,
  showListingPage,
} from './__testUtils__/showListingPage';

describe('the page for pasted listings', () => {
  it('promises that nothing is stored, and accepts no empty listing', async () => {
    await showListingPage(makeListingApi(async () => conformantReport));
    expect(screen.getByText(/Nothing is stored\./)).toBeInTheDocument();
    expect(findCheckButton()).toBeDisabled();
    fireEvent.change(findTextarea(), { target: { value: ' \n' } });
    expect(findCheckButton()).toBeDisabled();
  });

  it('shows the report like the tab, without an age and without a button to check', async () => {
    const api = makeListingApi(async () => degradedReport);
    await showListingPage(api);
    await pasteAndCheck();

    const outcome = await screen.findByRole('region', { name: 'Outcome' });
    expect(
      within(outcome).getByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(within(outcome).getByText(/components ready/)).toHaveTextContent(
      '3 of 4 components ready',
    );
    await userEvent.click(
      within(outcome).getByRole('button', { name: /^All / }),
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
    await showListingPage(makeListingApi(async () => conformantReport));
    await pasteAndCheck();
    expect(
      await screen.findByRole('region', { name: 'Outcome' }),
    ).toHaveFocus();
  });

  it('sends the choices', async () => {
    const api = makeListingApi(async () => conformantReport);
    await showListingPage(api);
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
    const api = makeListingApi(async () => conformantReport);
    await showListingPage(api);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Only these namespaces' }),
    );
    await pasteAndCheck();
    expect(screen.getByLabelText('Namespaces')).toBeInvalid();
    expect(api.evaluateListing).not.toHaveBeenCalled();
  });

  it('reads a chosen or dropped file', async () => {
    const api = makeListingApi(async () => conformantReport);
    await showListingPage(api);
    const chosen = new File([listing], 'pods.txt');
    Object.assign(chosen, { text: async () => listing });
    await userEvent.upload(screen.getByTestId('palette-listing-file'), chosen);
    expect(await screen.findByText('pods.txt (1 kB)')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Remove file' }));
    fireEvent.drop(findTextarea(), { dataTransfer: { files: [chosen] } });
    expect(await screen.findByText('pods.txt (1 kB)')).toBeInTheDocument();
    await userEvent.click(findCheckButton());
    await screen.findByRole('region', { name: 'Outcome' });
    expect(api.evaluateListing).toHaveBeenCalledWith(
      listing,
      expect.anything(),
    );
  });

  it('takes no file that is not text, and says so', async () => {
    await showListingPage(makeListingApi(async () => conformantReport));
    const picture = new File([new Uint8Array([0x89, 0x50, 0])], 'photo.png');
    await userEvent.upload(screen.getByTestId('palette-listing-file'), picture);
    expect(
      await screen.findByText(
        'photo.png is neither a text file nor a support bundle.',
      ),
    ).toBeInTheDocument();
    expect(findTextarea()).toBeInTheDocument();
  });

  it('shows a large text by its size instead of in the field', async () => {
    const api = makeListingApi(async () => conformantReport);
    await showListingPage(api);
    const large = `${listing}\n`.repeat(4_000);
    findTextarea().focus();
    await userEvent.paste(large);
    expect(
      screen.getByText(/^Pasted text, 8,000 lines \(\d+ kB\)$/),
    ).toBeInTheDocument();
    await userEvent.click(findCheckButton());
    await screen.findByRole('region', { name: 'Outcome' });
    expect(api.evaluateListing).toHaveBeenCalledWith(large, expect.anything());
    await userEvent.click(screen.getByRole('button', { name: 'Remove text' }));
    expect(findTextarea()).toHaveValue('');
  });

  it('says that a report is of the earlier text once the text was changed', async () => {
    await showListingPage(makeListingApi(async () => conformantReport));
    await pasteAndCheck();
    await screen.findByRole('region', { name: 'Outcome' });
    expect(screen.queryByText(/earlier text/)).not.toBeInTheDocument();
    fireEvent.change(findTextarea(), { target: { value: 'other' } });
    expect(
      screen.getByText(/^This report is of the earlier text/),
    ).toBeVisible();
    fireEvent.change(findTextarea(), { target: { value: listing } });
    expect(screen.queryByText(/earlier text/)).not.toBeInTheDocument();
  });

  it('has the text, the choices and the report again after another page', async () => {
    const drafts = new ListingDrafts();
    const api = makeListingApi(async () => degradedReport);
    const first = await showListingPage(api, drafts);
    await userEvent.click(screen.getByRole('radio', { name: 'Only parts' }));
    await pasteAndCheck();
    await screen.findByRole('heading', { name: 'Degraded' });
    first.unmount();

    await showListingPage(api, drafts);
    expect(findTextarea()).toHaveValue(listing);
    expect(screen.getByRole('radio', { name: 'Only parts' })).toBeChecked();
    expect(
      screen.getByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Outcome' })).not.toHaveFocus();
    expect(api.evaluateListing).toHaveBeenCalledTimes(1);
  });

  it('asks for namespaces right below the choice that needs them', async () => {
    await showListingPage(makeListingApi(async () => conformantReport));
    await userEvent.click(
      screen.getByRole('radio', { name: 'Only these namespaces' }),
    );
    const field = screen.getByLabelText('Namespaces');
    const last = screen.getByRole('radio', { name: 'Only parts' });
    expect(
      field.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    await userEvent.type(field, 'a');
    expect(
      screen.getByRole('radio', { name: 'Only these namespaces' }),
    ).toBeChecked();
  });

  it('is the title of the browser’s tab', async () => {
    await showListingPage(makeListingApi(async () => conformantReport));
    expect(document.title).toMatch(/^Check a listing \| /);
  });

  it('says that it is checking, and prevents sending twice', async () => {
    let finish = (_report: Report) => {};
    await showListingPage(
      makeListingApi(
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
    expect(findCheckButton()).toBeDisabled();
    finish(conformantReport);
    await waitFor(() => expect(findCheckButton()).toBeEnabled());
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
        const api = makeListingApi(async () => ({
          ...degradedReport,
          partialListing,
        }));
        await showListingPage(api);
        await pasteAndCheck();
        const outcome = await screen.findByRole('region', { name: 'Outcome' });
        expect(outcome.textContent).toMatch(/^.{0,12}This listing looks/);
        // The same listing is judged again, although the form has changed.
        fireEvent.change(findTextarea(), { target: { value: 'other' } });
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
});
