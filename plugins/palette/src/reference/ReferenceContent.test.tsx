import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PaletteApi } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import { referenceCatalog } from '../__testUtils__/referenceCatalog';
import { ReferenceContent } from './ReferenceContent';

const scrollIntoView = jest.fn();

beforeAll(() => {
  // jsdom has no layout, so it cannot scroll.
  Element.prototype.scrollIntoView = scrollIntoView;
});

beforeEach(() => scrollIntoView.mockClear());

async function show(
  url = '/',
  getEvaluationCatalog: PaletteApi['getEvaluationCatalog'] = async () =>
    referenceCatalog,
) {
  const api = makeApi(new Error('Not asked for'), {
    getEvaluationCatalog: jest.fn(getEvaluationCatalog),
  });
  await renderInTestApp(
    <TestApiProvider apis={[[paletteApiRef, api]]}>
      <ReferenceContent />
    </TestApiProvider>,
    { routeEntries: [url] },
  );
  return api;
}

const toggle = (name: string) => screen.getByRole('button', { name });

/** The texts of a row's cells for the three types. */
async function readCells(name: string): Promise<readonly (string | null)[]> {
  const header = await screen.findByRole('rowheader', {
    name: new RegExp(`^${name}`),
  });
  const row = header.closest('tr');
  return within(row as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
}

describe('ReferenceContent', () => {
  it('says what each overlay added and changed', async () => {
    const overlay = { file: 'own.yaml', added: ['a', 'b'], adjusted: ['c'] };
    await show('/', async () => ({
      ...referenceCatalog,
      overlays: [overlay],
    }));
    expect(
      await screen.findByText(
        'Overlay own.yaml: 2 known troubles added, 1 changed.',
      ),
    ).toBeInTheDocument();
  });

  it('shows each type’s counts, and its components once a namespace is open', async () => {
    await show();
    expect(await readCells('cluster-<uid>')).toEqual([
      'Tenant3 components, 1 companion',
      'PCG3 components, 1 companion',
      'EnterpriseNot listed',
    ]);
    expect(screen.queryByText('agent-lite')).not.toBeInTheDocument();

    await userEvent.click(toggle('cluster-<uid>'));
    expect(await readCells('agent-lite')).toEqual([
      'TenantRequiredInfrastructure: Imported or Edgeone of full or lite',
      'PCGRequiredInfrastructure: Imported or Edgeone of full or lite',
      'EnterpriseNot listed',
    ]);
    expect(
      screen.getByText(/Documented as cluster-< UUID >/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('In earlier releases: cluster-mgmt-<uid>'),
    ).toBeInTheDocument();
  });

  it('shows all facts about a component, in separate cards where types differ', async () => {
    await show('/?component=hubble-system/database');
    const findCard = (type: string) =>
      within(
        screen
          .getByRole('heading', { level: 4, name: type })
          .closest('section') as HTMLElement,
      );
    await screen.findByRole('heading', { level: 4, name: 'Enterprise' });
    const enterprise = findCard('Enterprise');
    expect(enterprise.getByText('Keeps everything.')).toBeInTheDocument();
    expect(enterprise.getByText('database-2')).toBeInTheDocument();
    expect(enterprise.getByText('3 at least')).toBeInTheDocument();
    expect(enterprise.getByText('Infrastructure: vSphere')).toBeInTheDocument();
    expect(enterprise.getByText('Proxy: yes')).toBeInTheDocument();
    expect(
      enterprise.getByText('Proxy: declare proxy=yes or proxy=no'),
    ).toBeInTheDocument();
    expect(
      enterprise.getByText('Three documented rows are one workload.'),
    ).toBeInTheDocument();
    expect(findCard('PCG').getByText('Keeps leases.')).toBeInTheDocument();
    expect(findCard('Tenant').getByText(/^Companion: /)).toBeInTheDocument();
    expect(findCard('Tenant').getByText(/^Judged by/)).toBeInTheDocument();
  });

  it('shows equal facts of several types once', async () => {
    await show('/?component=cluster-<uid>/meter');
    const title = await screen.findByRole('heading', {
      level: 4,
      name: 'Tenant and PCG',
    });
    const facts = within(title.closest('section') as HTMLElement);
    expect(
      facts.getByText(
        'Once its namespace is older than 90 min, where Infrastructure: Edge.',
      ),
    ).toBeInTheDocument();
    expect(
      facts.getByText('For 15 min after its start, without alarm.'),
    ).toBeInTheDocument();
    expect(
      facts.getByText('Where Infrastructure: vSphere.'),
    ).toBeInTheDocument();
    expect(facts.getByText('Where agent runs.')).toBeInTheDocument();
    expect(
      facts.getByText('Once agent is older than 2 h.'),
    ).toBeInTheDocument();
    expect(
      facts.getByText(/The documentation calls it optional/),
    ).toBeInTheDocument();
    expect(
      facts.getByText('Fails where one of these fails').nextSibling,
    ).toHaveTextContent('agent');
    expect(facts.getByText('Every cluster of this type.')).toBeInTheDocument();
    expect(facts.getByText('old-meter')).toBeInTheDocument();
  });

  it('scrolls to the component of a link, on each visit', async () => {
    await show('/?component=cluster-<uid>/agent');
    await waitFor(() => expect(toggle('agent')).toHaveFocus());
    expect(scrollIntoView).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('link', { name: 'agent-lite' }));
    await waitFor(() => expect(toggle('agent-lite')).toHaveFocus());
    expect(toggle('agent-lite')).toHaveAttribute('aria-expanded', 'true');
    expect(scrollIntoView).toHaveBeenCalledTimes(2);

    // Opening something else does not scroll back.
    await userEvent.click(toggle('cert-manager'));
    expect(toggle('cert-manager')).toHaveFocus();
    expect(scrollIntoView).toHaveBeenCalledTimes(2);
  });

  it('says that the catalog lacks the component of a link', async () => {
    await show('/?component=old-system/gone');
    expect(
      await screen.findByText(/does not have old-system\/gone/),
    ).toBeInTheDocument();
    expect(toggle('cert-manager')).toBeInTheDocument();
  });

  it('opens the results of a search, and keeps the search in the URL', async () => {
    await show();
    await userEvent.type(await screen.findByRole('searchbox'), 'database-1');
    expect(
      await screen.findByRole('button', { name: 'database' }),
    ).toBeInTheDocument();
    expect(window.location.search).toBe('?q=database-1');
    expect(screen.getByText('1 of 7 workloads')).toBeInTheDocument();

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Cluster type' }),
      'PCG',
    );
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Only where documentation and reality differ',
      }),
    );
    expect(window.location.search).toBe('?q=database-1&type=pcg&differs=yes');

    await userEvent.click(toggle('Clear filters'));
    expect(window.location.search).toBe('');
    expect(screen.getByText('7 workloads in 4 namespaces')).toBeInTheDocument();
  });

  it('opens and closes everything', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open all' }),
    );
    expect(toggle('webhook')).toBeInTheDocument();
    expect(toggle('database')).toBeInTheDocument();
    await userEvent.click(toggle('Close all'));
    expect(
      screen.queryByRole('button', { name: 'webhook' }),
    ).not.toBeInTheDocument();
  });

  it('says that nothing matches', async () => {
    await show('/?q=nonsense');
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing in the Palette catalog matches',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('links to the documentation that it is compiled from', async () => {
    await show();
    expect(
      await screen.findByRole('link', {
        name: /Spectro Cloud’s documentation/,
      }),
    ).toHaveAttribute('href', 'https://docs.example.com/namespaces');
  });

  it('names the permission that a reader lacks', async () => {
    const refused = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'Not allowed',
    });
    await show('/', () => Promise.reject(refused));
    expect(
      await screen.findByText(/palette\.catalog\.read/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('says that the backend is down, and tries again', async () => {
    let down = true;
    await show('/', async () => {
      if (down) {
        throw new TypeError('Failed to fetch');
      }
      return referenceCatalog;
    });
    expect(
      await screen.findByRole('heading', {
        name: 'The Backstage backend does not answer',
      }),
    ).toBeInTheDocument();
    down = false;
    await userEvent.click(toggle('Try again'));
    expect(
      await screen.findByRole('button', { name: 'cert-manager' }),
    ).toBeInTheDocument();
  });
});
