import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oneComponentCatalog } from '../__testUtils__/catalog';
import { makeBundleFile } from './__testUtils__/bundleFile';
import { provideStreams } from './__testUtils__/provideStreams';
import {
  findCheckButton,
  makeListingApi,
  showListingPage,
} from './__testUtils__/showListingPage';

const makeBundleApi = () => {
  const api = makeListingApi(async () => {
    throw new Error('Nothing is to be sent');
  });
  api.getEvaluationCatalog.mockResolvedValue(oneComponentCatalog);
  return api;
};

async function choose(file: File) {
  fireEvent.change(screen.getByTestId('palette-listing-file'), {
    target: { files: [file] },
  });
  await screen.findByText(new RegExp(`^${file.name} `));
}

async function chooseAndCheck(file: File) {
  await choose(file);
  fireEvent.change(screen.getByRole('combobox', { name: 'Cluster type' }), {
    target: { value: 'tenant' },
  });
  await userEvent.click(findCheckButton());
}

describe('a support bundle on the page for listings', () => {
  beforeAll(provideStreams);

  it('is read in the browser, and the page says so', async () => {
    const api = makeBundleApi();
    await showListingPage(api);
    await chooseAndCheck(await makeBundleFile());
    expect(
      screen.getByText(/Read in this browser\. Nothing is uploaded\./),
    ).toBeInTheDocument();
    const outcome = await screen.findByRole('region', { name: 'Outcome' });
    expect(
      within(outcome).getByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(outcome).toHaveTextContent('From a support bundle');
    expect(api.evaluateListing).not.toHaveBeenCalled();
  });

  it('tells which cluster it is of, and when it was collected', async () => {
    await showListingPage(makeBundleApi());
    await chooseAndCheck(await makeBundleFile());
    expect(
      await screen.findByText(/^spectro-cluster, collected /),
    ).toHaveTextContent(
      /^spectro-cluster, collected .*2026.* · Cluster type: Tenant · Kubernetes v1\.33\.5$/,
    );
  });

  it('explains what is wrong by the last events', async () => {
    await showListingPage(makeBundleApi());
    await chooseAndCheck(await makeBundleFile());
    const outcome = await screen.findByRole('region', { name: 'Outcome' });
    await userEvent.click(
      within(outcome).getAllByRole('button', {
        name: /webhook/,
        expanded: false,
      })[0],
    );
    const title = await screen.findByRole('heading', { name: 'Last events' });
    const [event] = within(title.parentElement!).getAllByRole('listitem');
    expect(event).toHaveTextContent(
      /^BackOff ×31 pod\/webhook-5d8f7c9b6d-x7bjz .*Back-off restarting failed container webhook$/,
    );
  });

  it('does not ask what it shows', async () => {
    await showListingPage(makeBundleApi());
    const question = 'This listing shows';
    expect(screen.getByRole('group', { name: question })).toBeInTheDocument();
    await choose(await makeBundleFile());
    expect(screen.queryByRole('group', { name: question })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Remove file' }));
    expect(screen.getByRole('group', { name: question })).toBeInTheDocument();
  });

  it.each([
    ['as the portal is configured', 'documented', undefined, true],
    ['as chosen, whatever is configured', 'documented', 'adapted', false],
    [
      'by what applies where nothing is configured',
      undefined,
      undefined,
      false,
    ],
    ['as chosen where nothing is configured', undefined, 'documented', true],
  ])(
    'is held to the documentation %s',
    async (_, configured, chosen, isAsPrinted) => {
      await showListingPage(
        makeBundleApi(),
        undefined,
        configured ? { palette: { strictness: configured } } : {},
      );
      if (chosen) {
        fireEvent.change(screen.getByRole('combobox', { name: 'Rules' }), {
          target: { value: chosen },
        });
      }
      await chooseAndCheck(await makeBundleFile());
      const outcome = await screen.findByRole('region', { name: 'Outcome' });
      expect(
        within(outcome).queryAllByText(/^Held to the documentation as printed/),
      ).toHaveLength(isAsPrinted ? 1 : 0);
    },
  );

  it('shows how far it was read, and stops when told to', async () => {
    const api = makeBundleApi();
    api.getEvaluationCatalog.mockReturnValue(new Promise(() => {}));
    await showListingPage(api);
    await chooseAndCheck(await makeBundleFile());
    expect(screen.getByRole('status')).toHaveTextContent(
      'Reading the support bundle…',
    );
    expect(
      screen.getByRole('progressbar', { name: 'Support bundle' }),
    ).toHaveAttribute('aria-valuenow', '0');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(findCheckButton()).toBeEnabled();
    expect(screen.queryByRole('region', { name: 'Outcome' })).toBeNull();
  });

  it('says why it cannot be used', async () => {
    await showListingPage(makeBundleApi());
    await chooseAndCheck(
      new File([new Uint8Array([0x1f, 0x8b, 1, 2, 3])], 'broken.tar.gz'),
    );
    expect(
      await screen.findByText(
        /^The archive cannot be read: it breaks off, or is no tar archive/,
      ),
    ).toBeInTheDocument();
  });
});
