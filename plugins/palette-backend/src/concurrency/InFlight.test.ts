import { InFlight } from './InFlight';

describe('InFlight', () => {
  it('lets all callers who ask for the same work join it', async () => {
    const work = jest.fn(async () => 'done');
    const inFlight = new InFlight<string>();

    const both = Promise.all([
      inFlight.run('a', work),
      inFlight.run('a', work),
    ]);

    expect(inFlight.has('a')).toBe(true);
    expect(await both).toEqual(['done', 'done']);
    expect(work).toHaveBeenCalledTimes(1);
    expect(inFlight.has('a')).toBe(false);
  });

  it('keeps different keys apart', async () => {
    const inFlight = new InFlight<string>();

    expect(
      await Promise.all([
        inFlight.run('a', async () => 'a'),
        inFlight.run('b', async () => 'b'),
      ]),
    ).toEqual(['a', 'b']);
  });

  it('starts the work again after a failure', async () => {
    const inFlight = new InFlight<string>();
    await expect(
      inFlight.run('a', () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');

    expect(await inFlight.run('a', async () => 'yes')).toBe('yes');
  });
});
