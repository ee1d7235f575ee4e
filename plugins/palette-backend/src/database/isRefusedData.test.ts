import { isRefusedData } from './isRefusedData';

describe('isRefusedData', () => {
  it.each([
    ['22021', true],
    ['22001', true],
    ['23514', true],
    ['54000', true],
    ['SQLITE_CONSTRAINT_TRIGGER', true],
    ['SQLITE_MISMATCH', true],
    ['SQLITE_TOOBIG', true],
    // No table, no right, no memory, no connection.
    ['42P01', false],
    ['42501', false],
    ['53200', false],
    ['SQLITE_ERROR', false],
    ['NOT_SQLITE_TOOBIG', false],
    ['SQLITE_FULL', false],
    ['220', false],
    ['ECONNRESET', false],
    [undefined, false],
    [22021, false],
  ])('is told by the code of the error: %s %s', (code, expected) => {
    expect(isRefusedData(Object.assign(new Error('No.'), { code }))).toBe(
      expected,
    );
  });
});
