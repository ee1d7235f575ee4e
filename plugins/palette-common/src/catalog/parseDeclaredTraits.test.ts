import { shippedCatalog } from '../__testUtils__/catalog';
import { parseDeclaredTraits } from './parseDeclaredTraits';

const parse = (text: string) => parseDeclaredTraits(text, shippedCatalog);

describe('parseDeclaredTraits', () => {
  it.each([
    ['', {}],
    [' , ,', {}],
    ['infrastructure=vsphere', { infrastructure: 'vsphere' }],
    [
      ' infrastructure = vsphere , proxy=yes ',
      { infrastructure: 'vsphere', proxy: 'yes' },
    ],
    ['proxy=no,proxy=yes', { proxy: 'yes' }],
  ])('reads "%s"', (text, expected) => expect(parse(text)).toEqual(expected));

  it.each(['vsphere', 'proxy=', '=yes', 'proxy=yes=no', 'proxy:yes'])(
    'says how "%s" should be written',
    text =>
      expect(() => parse(text)).toThrow(
        `"${text}" is not a trait: write name=value, several separated by commas`,
      ),
  );

  it.each(['colour', 'constructor', '__proto__'])(
    'lists all traits where it refuses %s',
    name =>
      expect(() => parse(`${name}=x`)).toThrow(
        new RegExp(`^There is no trait "${name}". Known traits: .*proxy`),
      ),
  );

  it.each(['marble', 'toString', 'constructor', '__proto__'])(
    'lists all values where it refuses %s',
    value =>
      expect(() => parse(`proxy=${value}`)).toThrow(
        `Trait proxy has no value "${value}". Known values: yes, no.`,
      ),
  );

  it('refuses with an InputError', () =>
    expect(() => parse('x')).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    ));
});
