import { act, screen } from '@testing-library/react';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { makeApi } from '../__testUtils__/api';
import {
  conformantReport,
  degradedReport,
  makeClusterReport,
} from '../__testUtils__/reports';
import { showTab } from './__testUtils__/showTab';

describe('the Palette tab: live', () => {
  const showLiveTab = async () => {
    const signals = new FakeSignals();
    const api = makeApi(
      makeClusterReport(conformantReport, { liveId: 'id-1' }),
    );
    await showTab(api, '/', undefined, signals);
    await screen.findByRole('heading', { name: 'Conformant' });
    api.getEntityReport.mockResolvedValue(
      makeClusterReport(degradedReport, { liveId: 'id-1' }),
    );
    return { signals, api };
  };

  it('shows a changed cluster as soon as a signal names it, and says what changed', async () => {
    const { signals } = await showLiveTab();

    await signals.send({ checked: ['id-1'], changed: ['id-1'] });

    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(screen.getByTestId('palette-news')).toHaveTextContent(/Degraded/);
    expect(screen.getByTestId('palette-news')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('asks nothing for signals about other clusters', async () => {
    const { signals, api } = await showLiveTab();

    await signals.send({ checked: ['id-2'], changed: ['id-2'] });

    expect(api.getEntityReport).toHaveBeenCalledTimes(1);
  });

  it('asks as a page that stays open and shows this version of the entity, as often as the backend says', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const api = makeApi(
        makeClusterReport(conformantReport, { refreshAfterMs: 7_000 }),
      );
      await showTab(api);
      await screen.findByRole('heading', { name: 'Conformant' });
      await act(() => jest.advanceTimersByTimeAsync(7_000));
      expect(
        api.getEntityReport.mock.calls.map(([, options]) => options),
      ).toEqual([
        { watched: false, etag: 'v1' },
        { watched: true, etag: 'v1' },
      ]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps the pace that the backend said when it asks once in between', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const signals = new FakeSignals();
      const api = makeApi(
        makeClusterReport(conformantReport, { liveId: 'id-1' }),
      );
      const watchedAnswer = makeClusterReport(conformantReport, {
        liveId: 'id-1',
        refreshAfterMs: 60_000,
      });
      await showTab(api, '/', undefined, signals);
      await screen.findByRole('heading', { name: 'Conformant' });
      api.getEntityReport.mockResolvedValueOnce(watchedAnswer);
      await act(() => jest.advanceTimersByTimeAsync(5_000));
      await signals.send({ checked: ['id-1'], changed: ['id-1'] });
      const asked = api.getEntityReport.mock.calls.length;
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(api.getEntityReport).toHaveBeenCalledTimes(asked);
    } finally {
      jest.useRealTimers();
    }
  });
});
