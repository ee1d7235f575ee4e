import { parseWaivers } from './parseWaivers';

const entry = {
  component: 'hubble-system/mongo',
  clusters: { names: ['palette'] },
  reason: 'The third member comes with the new nodes.',
  createdAt: '2026-11-28',
  expiresAt: '2026-12-05T18:00:00+01:00',
};
const parse = (content: unknown) =>
  parseWaivers(content, {
    source: 'file',
    writePlace: path => `list${path}`,
  });

describe('parseWaivers', () => {
  it('reads days and times as times in UTC, and names a waiver after its place', () => {
    expect(parse([entry])).toEqual([
      {
        ...entry,
        id: 'file-1',
        createdAt: '2026-11-28T00:00:00.000Z',
        expiresAt: '2026-12-05T17:00:00.000Z',
        source: 'file',
      },
    ]);
    expect(parse(undefined)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['without a reason', { reason: undefined }, /^list\[0\]\.reason: /m],
    ['with a blank reason', { reason: ' ' }, /^list\[0\]\.reason: /m],
    ['without an expiry', { expiresAt: undefined }, /^list\[0\]\.expiresAt: /m],
    [
      'that lasts longer than a year',
      { expiresAt: '2027-11-29' },
      /^list\[0\]\.expiresAt: must be at most a year after createdAt$/m,
    ],
    [
      'that expires before it begins',
      { expiresAt: '2026-11-28' },
      /^list\[0\]\.expiresAt: must be later than createdAt$/m,
    ],
    [
      'until a day that does not exist',
      { expiresAt: '2027-02-31' },
      /^list\[0\]\.expiresAt: must be a day that exists$/m,
    ],
    [
      'until a time without a zone',
      { expiresAt: '2026-12-05T18:00' },
      /^list\[0\]\.expiresAt: must be a day or a time with its zone/m,
    ],
    [
      'without a component',
      { component: undefined },
      /^list\[0\]\.component: /m,
    ],
    [
      'of a whole cluster',
      { component: '*' },
      /^list\[0\]\.component: must be one component: .*no wildcards$/m,
    ],
    [
      'of a whole namespace',
      { component: 'home/' },
      /^list\[0\]\.component: must be one component/m,
    ],
    [
      'for no cluster',
      { clusters: { names: [] } },
      /^list\[0\]\.clusters\.names: /m,
    ],
    [
      'for an unknown cluster type',
      { clusters: { clusterType: 'edge' } },
      /^list\[0\]\.clusters: must be all, /m,
    ],
    [
      'with a ticket at an address that is not https',
      { ticket: 'data:text/html,x' },
      /^list\[0\]\.ticket: must be an https address or the key/m,
    ],
    [
      'with a reason that no database can store',
      { reason: 'a\0b' },
      /^list\[0\]\.reason: must be without NUL and halves of surrogate pairs$/m,
    ],
    [
      'for a name that no database can store',
      { clusters: { names: ['a\ud800'] } },
      /^list\[0\]\.clusters(\.names\[0\])?: /m,
    ],
    ['with an unknown key', { until: 'x' }, /^list\[0\]: .*"until"/m],
  ])('refuses a waiver %s, with its place', (_, parts, message) => {
    expect(() => parse([{ ...entry, ...parts }])).toThrow(message);
  });

  it('takes a waiver of exactly a year', () => {
    expect(parse([{ ...entry, expiresAt: '2027-11-28' }])).toHaveLength(1);
  });

  it('names each cluster once', () => {
    const clusters = { names: ['palette', 'edge', ' palette '] };

    expect(parse([{ ...entry, clusters }])[0].clusters).toEqual({
      names: ['palette', 'edge'],
    });
  });

  it('takes tickets as addresses and as keys', () => {
    const tickets = ['https://tickets.example.com/7', 'PAL-7'];

    expect(
      parse(tickets.map(ticket => ({ ...entry, ticket }))).map(w => w.ticket),
    ).toEqual(tickets);
  });

  it('refuses two waivers with one id', () => {
    const twice = [
      { ...entry, id: 'a' },
      { ...entry, id: 'a' },
    ];

    expect(() => parse(twice)).toThrow(
      'list[1].id: another waiver has the id a',
    );
  });

  it('names everything that is wrong at once', () => {
    expect(() => parse([{ ...entry, reason: '' }, {}])).toThrow(
      /list\[0\]\.reason: [^]*list\[1\]\.component: /,
    );
    expect(() => parse('none')).toThrow(/^Waivers cannot be used\.\nlist: /);
  });
});
