import { waitUntilAborted } from './waitUntilAborted';

const never = new Promise<never>(() => {});

describe('waitUntilAborted', () => {
  it('gives what the work gives, or its failure', async () => {
    const { signal } = new AbortController();
    await expect(waitUntilAborted(signal, Promise.resolve(7))).resolves.toBe(7);
    await expect(
      waitUntilAborted(signal, Promise.reject(new Error('It broke.'))),
    ).rejects.toThrow('It broke.');
  });

  it('ends with the reason of the signal, although the work ignores it', async () => {
    const controller = new AbortController();
    const waiting = waitUntilAborted(controller.signal, never);
    controller.abort(new Error('Enough.'));
    await expect(waiting).rejects.toThrow('Enough.');
  });

  it('ends at once where the signal was aborted before', async () => {
    const signal = AbortSignal.abort(new Error('Enough.'));
    await expect(waitUntilAborted(signal, never)).rejects.toThrow('Enough.');
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const added = jest.spyOn(signal, 'addEventListener');
    const removed = jest.spyOn(signal, 'removeEventListener');
    await waitUntilAborted(signal, Promise.resolve());
    const [type, listener] = added.mock.calls[0];
    expect(removed).toHaveBeenCalledWith(type, listener);
  });
});
