import fc from 'fast-check';
import { findJsonEnd } from './findJsonEnd';

describe('findJsonEnd', () => {
  it('finds the end of JSON, whatever follows it', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.jsonValue()),
          fc.dictionary(fc.string(), fc.jsonValue()),
        ),
        fc.string(),
        fc.string({ unit: fc.constantFrom(' ', '\n') }),
        (value, after, before) => {
          const json = `${before}${JSON.stringify(value)}`;
          expect(findJsonEnd(json + after, 0)).toBe(json.length);
        },
      ),
    ));

  it.each(['{"a":[1', '["a', '["a\\', '{"}"'])(
    'is the end of the text where %j breaks off',
    text => expect(findJsonEnd(text, 0)).toBe(text.length),
  );
});
