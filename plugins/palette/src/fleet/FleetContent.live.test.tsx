import { screen, waitFor } from '@testing-library/react';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { makeClusterPage, makeFleetCluster } from '../__testUtils__/fleet';
import { showFleet } from './__testUtils__/showFleet';

describe('the overview: live', () => {
  it('asks again when a cluster changed, and says what is new', async () => {
    const signals = new FakeSignals();
    const api = await showFleet({}, '/', signals);
    await screen.findAllByText('good');
    api.listClusters.mockResolvedValue(
      makeClusterPage([makeFleetCluster('good', { verdict: 'degraded' })]),
    );

    await signals.send({ checked: ['a', 'b'], changed: [] });
    expect(api.listClusters).toHaveBeenCalledTimes(1);

    await signals.send({ checked: ['a'], changed: ['a'] });
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('status')
          .some(({ textContent }) => /good/.test(textContent ?? '')),
      ).toBe(true),
    );
  });
});
