import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ClusterHistory,
  FindingState,
} from 'backstage-plugin-palette-common';
import { HistoryStrip } from './HistoryStrip';

const place = { clusterName: 'edge-1', entityRef: 'resource:default/edge-1' };

const component = (
  name: string,
  state: FindingState,
  since: string,
  flapping = false,
) => ({
  id: `shop/${name}`,
  namespace: 'shop',
  component: name,
  state,
  since,
  flapping,
});

const change = (
  name: string,
  at: string,
  from: FindingState,
  to: FindingState,
) => ({
  ...place,
  id: `shop/${name}`,
  namespace: 'shop',
  component: name,
  from,
  to,
  reason: `${name} is ${to}.`,
  at,
});

const healed: ClusterHistory = {
  ...place,
  days: [
    { day: '2026-11-23', changes: 0 },
    { day: '2026-11-24', worst: 'degraded', changes: 3 },
    { day: '2026-11-25', worst: 'conformant', changes: 0 },
  ],
  components: [component('db', 'ready', '2026-11-24T12:22:00.000Z')],
  transitions: [
    {
      ...place,
      from: 'degraded',
      to: 'conformant',
      reason: '',
      at: '2026-11-24T12:22:00.000Z',
    },
    change('db', '2026-11-24T12:22:00.000Z', 'degraded', 'ready'),
    {
      ...place,
      from: 'conformant',
      to: 'degraded',
      reason: '',
      at: '2026-11-24T09:12:00.000Z',
    },
    change('db', '2026-11-24T09:12:00.000Z', 'ready', 'degraded'),
  ],
};

const show = (history: ClusterHistory) =>
  renderInTestApp(<HistoryStrip history={history} />);

const listDays = () =>
  screen
    .getAllByRole('option')
    .map(option => option.getAttribute('aria-label'));

describe('HistoryStrip', () => {
  it('has a cell for each day, in words', async () => {
    await show(healed);
    expect(listDays()).toEqual([
      expect.stringMatching(/^(November 23|23 November): not read$/),
      expect.stringMatching(/: degraded for 3 h 10 min: db \(degraded\)$/),
      expect.stringMatching(/: conformant$/),
    ]);
  });

  it('shows the words of the day under the pointer', async () => {
    await show(healed);
    const words = screen.getByTestId('palette-history-words');
    expect(words).toHaveTextContent(/: conformant$/);
    await userEvent.hover(screen.getAllByRole('option')[1]);
    expect(words).toHaveTextContent(/: degraded for 3 h 10 min: db/);
  });

  it('lets arrow keys go from day to day, and Tab only to one', async () => {
    await show(healed);
    const days = screen.getAllByRole('option');
    await userEvent.tab();
    expect(days[2]).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(days[1]).toHaveFocus();
    expect(screen.getByTestId('palette-history-words')).toHaveTextContent(
      /: degraded for 3 h 10 min: db/,
    );
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(days[0]).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(days[2]).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /db/ })).toHaveFocus();
  });

  it('says after healing which component was in trouble, from when to when', async () => {
    await show(healed);
    const lane = screen.getByRole('button', { name: /^db ?shop/ });
    expect(lane).toHaveTextContent(
      /degraded from .*24.*:12 to .*24.*:22 \(3 h 10 min\)/,
    );
    await userEvent.click(lane);
    expect(lane).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/\(3 h 10 min\)\. db is degraded\./)).toBeVisible();
  });

  it('says since when trouble lasts, and what came before', async () => {
    await show({
      ...healed,
      components: [
        component('db', 'degraded', '2026-11-25T08:00:00.000Z', true),
      ],
      transitions: [
        change('db', '2026-11-25T08:00:00.000Z', 'ready', 'degraded'),
        ...healed.transitions,
      ],
    });
    expect(screen.getByRole('button', { name: /db/ })).toHaveTextContent(
      /degraded since .*, flapping; before that 1 time, 3 h 10 min in all/,
    );
  });

  it('shows three components at first, and all on request', async () => {
    const names = ['a', 'b', 'c', 'd'];
    await show({
      ...healed,
      transitions: [],
      components: names.map(name =>
        component(name, 'missing', '2026-11-24T08:00:00.000Z'),
      ),
    });
    const list = screen.getByRole('list', {
      name: 'Components that were in trouble',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 4' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(4);
  });
});
