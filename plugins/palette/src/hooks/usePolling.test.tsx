import { act, renderHook } from '@testing-library/react';
import { usePolling } from './usePolling';

const EVERY_MS = 3_000;

/** A poll that waits until `answer` is called. */
function slow() {
  const open: (() => void)[] = [];
  const poll = jest.fn(
    () =>
      new Promise<void>(resolve => {
        open.push(resolve);
      }),
  );
  const answer = () => act(async () => open.splice(0).forEach(end => end()));
  return { poll, answer };
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('usePolling', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('waits for an answer before it asks again', async () => {
    const { poll, answer } = slow();
    renderHook(() => usePolling(poll, EVERY_MS));
    await pass(5 * EVERY_MS);
    expect(poll).toHaveBeenCalledTimes(1);
    await answer();
    await pass(EVERY_MS);
    expect(poll).toHaveBeenCalledTimes(2);
  });

  it('does not ask again when the page becomes visible while an answer is awaited', async () => {
    const { poll, answer } = slow();
    renderHook(() => usePolling(poll, EVERY_MS));
    const show = () =>
      act(async () => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    await show();
    await show();
    expect(poll).toHaveBeenCalledTimes(1);
    await answer();
    await show();
    expect(poll).toHaveBeenCalledTimes(2);
  });

  it('continues after a failure', async () => {
    const poll = jest.fn().mockRejectedValue(new Error('no'));
    renderHook(() => usePolling(poll, EVERY_MS));
    await pass(3 * EVERY_MS);
    expect(poll).toHaveBeenCalledTimes(3);
  });

  it('stops waiting for an answer after a minute', async () => {
    const { poll } = slow();
    renderHook(() => usePolling(poll, EVERY_MS));
    await pass(EVERY_MS + 60_000);
    expect(poll).toHaveBeenCalledTimes(2);
  });
});
