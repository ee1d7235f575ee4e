import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { HistoryStrip } from './HistoryStrip';

describe('HistoryStrip', () => {
  it('shows the worst state of each day, since when a component is in trouble, and which one flaps', async () => {
    await renderInTestApp(
      <HistoryStrip
        history={{
          clusterName: 'edge-1',
          entityRef: 'resource:default/edge-1',
          transitions: [],
          days: [
            { day: '2026-11-23', changes: 0 },
            { day: '2026-11-24', worst: 'degraded', changes: 3 },
            { day: '2026-11-25', worst: 'conformant', changes: 0 },
          ],
          components: [
            {
              id: 'shop/web',
              namespace: 'shop',
              component: 'web',
              state: 'degraded',
              since: new Date(Date.now() - 7_200_000).toISOString(),
              flapping: true,
            },
            {
              id: 'shop/db',
              namespace: 'shop',
              component: 'db',
              state: 'ready',
              since: '2026-11-25T09:00:00.000Z',
              flapping: false,
            },
          ],
        }}
      />,
    );

    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      '·2026-11-23: not read',
      '▲2026-11-24: Degraded, 3 changes',
      '●2026-11-25: Conformant',
      expect.stringMatching(/shop \/ web: Degraded for 2 h, flapping/),
    ]);
  });
});
