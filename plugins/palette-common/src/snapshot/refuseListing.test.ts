import { listingLimits } from './listingLimits';
import {
  listingNeedsNamespace,
  quote,
  refuseBeyond,
  refuseLine,
  USE_JSON,
  USE_TEXT,
} from './refuseListing';

describe('a refusal of a listing', () => {
  it('quotes the start of a line, safe to print', () => {
    expect(quote('a\u001b[2Jb')).toBe('"a [2Jb"');
    expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}"`);
  });

  it('says what to do next', () => {
    expect([USE_TEXT, USE_JSON, listingNeedsNamespace]).toEqual([
      'Use the output of: kubectl get pods -A',
      'Use the output of: kubectl get pods -A -o json',
      'Say which namespace this listing is of (--namespace NAME on the command line)',
    ]);
  });

  it('names the line', () => {
    expect(() => refuseLine(7, 'It has no name.')).toThrow(
      /^Line 7 of the listing cannot be read\. It has no name\.$/,
    );
    expect(() => refuseLine(7, 'It has no name.', 'a b')).toThrow(
      /^Line 7 of the listing cannot be read: "a b"\. It has no name\.$/,
    );
  });

  it.each(['lines', 'allLines', 'pods', 'namespaces'] as const)(
    'comes beyond the limit of %s, and not before',
    limit => {
      const most = listingLimits[limit];

      expect(() => refuseBeyond(limit, most)).not.toThrow();
      expect(() => refuseBeyond(limit, most + 1)).toThrow(
        `The listing has more than ${most.toLocaleString('en-US')} ${
          limit === 'allLines' ? 'lines' : limit
        }, which is more than is read. Leave out namespaces that Palette does not use, and say which ones the listing shows completely.`,
      );
    },
  );
});
