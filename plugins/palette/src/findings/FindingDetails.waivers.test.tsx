import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FindingWaiver, Report } from 'backstage-plugin-palette-common';
import { makeApi } from '../__testUtils__/api';
import { makeFinding } from '../__testUtils__/findings';
import { paletteApiRef } from '../api';
import { WaivableClusterProvider } from '../waivers/WaivableCluster';
import { FindingRow } from './FindingRow';
import { chooseView, matches, noFilter } from './findingFilter';

let mockAllowed = true;

// The real hook keeps an answer for the next tests.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: () => ({ loading: false, allowed: mockAllowed }),
}));

const waived: FindingWaiver = {
  id: 'w1',
  reason: 'More nodes are on their way.',
  author: 'user:default/anne',
  until: '2031-12-05T12:00:00.000Z',
  source: 'portal',
};
const mongo = makeFinding('mongo', 'degraded', { waived });

async function show(waiver: FindingWaiver = waived) {
  const onChange = jest.fn();
  const api = makeApi(new Error('Not asked for'), {
    endWaiver: jest.fn<Promise<void>, [id: string]>(async () => {}),
  });
  await renderInTestApp(
    <TestApiProvider apis={[[paletteApiRef, api]]}>
      <WaivableClusterProvider
        value={{
          name: 'palette',
          entityRef: 'resource:default/palette',
          onChange,
        }}
      >
        <ul>
          <FindingRow
            finding={{ ...mongo, waived: waiver }}
            inCatalog={false}
            open
            onToggle={() => {}}
          />
        </ul>
      </WaivableClusterProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
  return { api, onChange };
}

const findEnd = () =>
  screen.getByRole('button', { name: 'End now: waiver for mongo' });

describe('a waived finding', () => {
  beforeEach(() => {
    mockAllowed = true;
  });

  it('keeps its state, and says who accepted it, why and until when', async () => {
    await show();

    expect(screen.getByText('Degraded, waived')).toBeVisible();
    expect(
      screen.getByText(/not ready · accepted until .*5.*2031/),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: /^Accepted until .*5.*2031/ }),
    ).toBeVisible();
    expect(screen.getByText('More nodes are on their way.')).toBeVisible();
    expect(screen.getByText(/^By/)).toHaveTextContent(/^By anne$/);
    expect(
      screen.queryByRole('button', { name: /^Accept until/ }),
    ).not.toBeInTheDocument();
  });

  it('counts again at once when its waiver is ended', async () => {
    const { api, onChange } = await show();
    await userEvent.click(findEnd());

    expect(api.endWaiver).toHaveBeenCalledWith('w1');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('says where to end a waiver of the configuration', async () => {
    await show({ ...waived, author: undefined, source: 'config' });

    expect(screen.getByText('From app-config.yaml')).toBeVisible();
    expect(findEnd()).toHaveAccessibleDescription(/remove it there/);
  });

  it('says which permission is missing to end its waiver', async () => {
    mockAllowed = false;
    await show();

    expect(findEnd()).toHaveAccessibleDescription(/palette\.waiver\.delete/);
  });

  it('is no problem, but stays in the list of all findings', () => {
    const report = {
      findings: [mongo],
      companions: [],
      unlisted: [],
      hosted: [],
      verdict: 'conformant',
    } as unknown as Report;

    expect(matches(mongo, { ...noFilter, view: 'problems' })).toBe(false);
    expect(matches(mongo, noFilter)).toBe(true);
    expect(chooseView(report, noFilter)).toBe('all');
  });
});
