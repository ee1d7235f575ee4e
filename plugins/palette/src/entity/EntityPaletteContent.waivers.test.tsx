import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewWaiver, Waiver } from 'backstage-plugin-palette-common';
import { makeApi } from '../__testUtils__/api';
import { degradedReport, makeClusterReport } from '../__testUtils__/reports';
import { showTab } from './__testUtils__/showTab';

const waived = {
  id: 'w1',
  reason: 'Known.',
  until: '2031-12-05T12:00:00.000Z',
  source: 'portal' as const,
};

describe('accepting a finding on the tab', () => {
  it('shows at once that it does not count any more', async () => {
    const cluster = makeClusterReport(degradedReport);
    const after = makeClusterReport({
      ...degradedReport,
      verdict: 'conformant',
      headline: 'All components ready; 1 is waived.',
      counts: { ...degradedReport.counts, waived: 1 },
      findings: degradedReport.findings.map(finding =>
        finding.component === 'mongo' ? { ...finding, waived } : finding,
      ),
    });
    const api = makeApi(cluster, {
      createWaiver: jest.fn<Promise<Waiver>, [NewWaiver]>(async () => {
        api.getEntityReport.mockResolvedValue(after);
        return {} as Waiver;
      }),
    });
    await showTab(api);
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Accept until…: mongo' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Reason/ }),
      'Known.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));

    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeVisible();
    expect(screen.getByText('Degraded, waived')).toBeVisible();
    expect(screen.getByText(/ · 1 waived$/)).toBeVisible();
    expect(api.createWaiver).toHaveBeenCalledWith(
      expect.objectContaining({
        component: 'hubble-system/mongo',
        clusters: { names: [cluster.clusterName] },
      }),
    );
  });
});
