import { renderInTestApp } from '@backstage/test-utils';
import { fireEvent, screen } from '@testing-library/react';
import type { FindingPod } from 'backstage-plugin-palette-common';
import { makePod } from '../__testUtils__/findings';
import { PodTable } from './PodTable';

/** Pods with containers that all have the same name, as hostile ones may. */
const pods = (count: number, containers: number): readonly FindingPod[] =>
  Array.from({ length: count }, (_, n) =>
    makePod(`web-${n}`, {
      state: 'degraded',
      containers: Array.from({ length: containers }, () => ({
        name: 'c',
        init: false,
        ready: false,
        restarts: 0,
        reason: 'Error',
      })),
    }),
  );
const countLines = () => screen.queryAllByText('Container c: Error').length;

describe('what pods and their containers say', () => {
  it('shows at once', async () => {
    await renderInTestApp(<PodTable pods={pods(10, 8)} />);
    expect(countLines()).toBe(80);
    expect(screen.queryByText(/^Show/)).not.toBeInTheDocument();
  });

  it('shows on demand beyond 100 lines', async () => {
    await renderInTestApp(<PodTable pods={pods(3, 50)} />);
    expect(countLines()).toBe(100);
    fireEvent.click(screen.getByText('Show 50 lines'));
    expect(countLines()).toBe(150);
  });
});

it('leaves no line behind when pods of one name change', async () => {
  const [pod] = pods(1, 2);
  const ready = { ...pod, state: 'ready' as const };
  const { rerender } = await renderInTestApp(
    <PodTable pods={[pod, ready, pod]} />,
  );
  rerender(<PodTable pods={[makePod('db-0'), ready, pod]} />);
  expect(screen.getAllByText('web-0')).toHaveLength(2);
  rerender(<PodTable pods={[makePod('db-0')]} />);
  expect(screen.queryByText('web-0')).not.toBeInTheDocument();
});
