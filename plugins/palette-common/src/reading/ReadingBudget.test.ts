import { readingLimits } from './readingLimits';
import { ReadingBudget } from './ReadingBudget';
import { readPage } from './readPage';

const nothing = { onObject: () => {}, onTooLarge: () => {} };

describe('ReadingBudget', () => {
  it('ends a reading after a number of requests', () => {
    const budget = new ReadingBudget();
    for (let i = 0; i < readingLimits.requests; i++) {
      budget.spendRequest();
    }
    expect(() => budget.spendRequest()).toThrow(
      /did not end after 1000 requests/,
    );
  });

  it('ends a reading after a number of bytes in all', () => {
    const budget = new ReadingBudget();
    budget.spendBytes(readingLimits.totalBytes);
    expect(() => budget.spendBytes(1)).toThrow(
      /larger than 256 MB in all.*Grant list on namespaces/,
    );
  });

  it('counts the bytes of each page while it comes in', async () => {
    const budget = new ReadingBudget();
    const read = () =>
      readPage(new Response('{"items":[]}'), nothing, {
        budget,
        signal: new AbortController().signal,
        isTable: false,
      });
    budget.spendBytes(readingLimits.totalBytes - 20);
    expect(await read()).toEqual({});
    await expect(read()).rejects.toThrow(/larger than 256 MB in all/);
  });
});
