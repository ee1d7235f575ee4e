import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { makeApi } from '../__testUtils__/api';
import {
  consequenceReport,
  degradedReport,
  makeClusterReport,
} from '../__testUtils__/reports';
import { refreshTab, showTab } from './__testUtils__/showTab';

// jsdom has no layout, so it cannot scroll.
const scrollIntoView = jest.fn();

beforeAll(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
});
beforeEach(() => scrollIntoView.mockClear());

describe('the Palette tab: filters, open findings and the URL', () => {
  it('keeps a row open through a refresh that turns its namespace healthy', async () => {
    const api = makeApi(makeClusterReport(degradedReport));
    await showTab(api, '/?view=all');
    await userEvent.click(await screen.findByRole('button', { name: 'auth' }));
    expect(
      screen.getByText('Summary of auth.', { selector: 'p' }),
    ).toBeInTheDocument();

    const well = {
      ...degradedReport,
      verdict: 'conformant' as const,
      namespaces: degradedReport.namespaces.map(each => ({
        ...each,
        state: 'ready' as const,
      })),
      findings: degradedReport.findings.map(each => ({
        ...each,
        state: 'ready' as const,
      })),
    };
    api.getEntityReport.mockResolvedValue(makeClusterReport(well));
    await refreshTab();

    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeInTheDocument();
    expect(scrollIntoView).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'auth' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(
      screen.getByText('Summary of auth.', { selector: 'p' }),
    ).toBeInTheDocument();
  });

  it('keeps an open problem open once it is mended', async () => {
    const api = makeApi(makeClusterReport(degradedReport));
    await showTab(api);
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));
    const findings = degradedReport.findings.map(each =>
      each.component === 'mongo'
        ? { ...each, state: 'ready' as const, since: undefined }
        : { ...each, state: 'degraded' as const },
    );
    api.getEntityReport.mockResolvedValue(
      makeClusterReport({ ...degradedReport, findings }),
    );
    await refreshTab();
    expect(
      await screen.findByRole('button', { name: 'auth' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'mongo' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('says that a link leads to what the report does not have', async () => {
    await showTab(
      makeApi(makeClusterReport(degradedReport)),
      '/?finding=shop/gone&in=cp-system',
    );
    expect(await screen.findByText(/leads to shop\/gone,/)).toBeInTheDocument();
    expect(
      screen.getByText(/leads to namespace cp-system,/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(screen.queryByText(/shop\/gone/)).not.toBeInTheDocument();
    expect(screen.queryByText(/cp-system/)).not.toBeInTheDocument();
  });

  it('filters by view, text and state', async () => {
    await showTab(makeApi(makeClusterReport(degradedReport)));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Problems 1' }),
    );
    expect(screen.getByRole('button', { name: 'mongo' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'auth' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Not applicable 1' }),
    );
    expect(
      screen.getByText('Only on vSphere; this cluster is on EKS.'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /^All / }));
    await userEvent.type(screen.getByRole('searchbox'), 'capi-contr');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'mongo' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('button', { name: 'capi-controller' }),
    ).toBeInTheDocument();

    await userEvent.clear(screen.getByRole('searchbox'));
    await screen.findByRole('button', { name: 'mongo' });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'State' }),
      'degraded',
    );
    expect(screen.getByRole('button', { name: 'mongo' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'auth' }),
    ).not.toBeInTheDocument();
  });

  it('links a consequence to its cause, even if filters hide the cause', async () => {
    await showTab(
      makeApi(makeClusterReport(consequenceReport)),
      '/?finding=hubble-system/auth&text=auth',
    );
    expect(
      screen.queryByRole('button', { name: 'msgbroker', expanded: false }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'msgbroker' }),
    );
    const cause = await screen.findByRole('button', {
      name: 'msgbroker',
      expanded: true,
    });
    await waitFor(() => expect(cause).toHaveFocus());
    expect(screen.getByText('Passes messages between services.')).toBeVisible();
  });

  it('restores the filters and the open finding from the URL', async () => {
    await showTab(
      makeApi(makeClusterReport(degradedReport)),
      '/?view=problems&text=mongo&state=degraded&finding=hubble-system%2Fmongo',
    );
    expect(
      await screen.findByRole('button', { name: 'mongo' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: 'Problems 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('searchbox')).toHaveValue('mongo');
    expect(screen.getByRole('combobox', { name: 'State' })).toHaveValue(
      'degraded',
    );
  });

  it('keeps filters and open findings in the URL, and adds a history entry only for chosen filters', async () => {
    let navigated: { search: string; entries: number } | undefined;
    let entries = 0;
    function Spy() {
      const { search } = useLocation();
      const type = useNavigationType();
      useEffect(() => {
        entries += type === 'PUSH' ? 1 : 0;
        navigated = { search, entries };
      }, [search, type]);
      return null;
    }
    const getAddress = () => decodeURIComponent(window.location.search);
    await showTab(
      makeApi(makeClusterReport(degradedReport)),
      '/?tab=1',
      <Spy />,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Problems 1' }),
    );
    const chosen = { search: '?tab=1&view=problems', entries: 1 };
    expect(navigated).toEqual(chosen);

    await userEvent.type(screen.getByRole('searchbox'), 'mon');
    await waitFor(() =>
      expect(getAddress()).toBe('?tab=1&view=problems&text=mon'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'mongo' }));
    expect(getAddress()).toBe(
      '?tab=1&view=problems&text=mon&finding=hubble-system/mongo',
    );
    await userEvent.click(screen.getByRole('button', { name: 'mongo' }));
    expect(getAddress()).toBe('?tab=1&view=problems&text=mon');
    expect(navigated).toEqual(chosen);
  });

  it('opens a healthy section for a finding that a link opens', async () => {
    await showTab(
      makeApi(makeClusterReport(degradedReport)),
      '/?finding=capi-webhook-system%2Fcapi-webhook&finding=hubble-system%2Fmsgbroker',
    );
    expect(
      await screen.findByRole('button', { name: 'capi-webhook' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'msgbroker' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('shows the namespace that a link from the overview means', async () => {
    const [finding] = degradedReport.findings;
    const pattern = finding.id.slice(0, finding.id.lastIndexOf('/'));
    await showTab(
      makeApi(makeClusterReport(degradedReport)),
      `/?in=${encodeURIComponent(pattern)}`,
    );

    expect(await screen.findByLabelText('Namespace')).toHaveValue(
      finding.namespace,
    );
  });
});
