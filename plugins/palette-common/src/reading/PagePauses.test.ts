import { PagePauses } from './PagePauses';

const HALF_MEGABYTE = 512_000;
const PIECE = 256;

/** Whether other work had its turn during a step. */
async function yields(step: () => Promise<void>): Promise<boolean> {
  let hadTurn = false;
  setTimeout(() => {
    hadTurn = true;
  });
  await step();
  return hadTurn;
}

describe('PagePauses', () => {
  it('pauses after each half megabyte', async () => {
    const pauses = new PagePauses(new AbortController().signal);
    const read = (bytes: number) => yields(() => pauses.pauseAfter(bytes));
    for (let round = 0; round < 2; round++) {
      expect(await read(HALF_MEGABYTE - 2 * PIECE - 1)).toBe(false);
      expect(await read(1)).toBe(true);
    }
  });

  it('pauses after many pieces without bytes', async () => {
    const pauses = new PagePauses(new AbortController().signal);
    const pieces = HALF_MEGABYTE / PIECE;
    const early = await yields(async () => {
      for (let piece = 1; piece < pieces; piece++) {
        await pauses.pauseAfter(0);
      }
    });
    expect(early).toBe(false);
    expect(await yields(() => pauses.pauseAfter(0))).toBe(true);
  });

  it('ends with the reason of its signal, with or without a pause', async () => {
    const controller = new AbortController();
    const pauses = new PagePauses(controller.signal);
    controller.abort(new Error('Enough.'));
    await expect(pauses.pauseAfter(1)).rejects.toThrow('Enough.');
    await expect(pauses.pauseAfter(HALF_MEGABYTE)).rejects.toThrow('Enough.');
  });
});
