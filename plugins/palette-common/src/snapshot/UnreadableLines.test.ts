import { plain, read, refusal, rows } from '../__testUtils__/pastedListings';
import { listingLimits } from './listingLimits';
import { UnreadableLines } from './UnreadableLines';

const [header] = plain;

describe('a line that cannot be read', () => {
  it('is left out, quoted with its number, and hides what may be on it', () => {
    const { pods, notes, gaps } = read(
      `${header}\nkube-system   coredns-1   1/1   <none>\n${rows.join('\n')}`,
    );
    expect(pods).toHaveLength(2);
    expect(notes).toEqual([
      '1 line of the listing could not be read and was left out (line 2: "kube-system   coredns-1   1/1   <none>").',
    ]);
    expect(gaps).toMatchObject([
      { in: { namespaces: ['kube-system'] }, reason: 'partialListing' },
    ]);
  });

  it('hides anything where the listing ends with it, since it may be cut off there', () =>
    expect(
      read(`${plain.join('\n')}\nkube-system   coredns-1   1/`).gaps,
    ).toMatchObject([{ in: { allExcept: [] } }]));

  it('hides anything where its namespace cannot be read', () =>
    expect(read(`${plain.join('\n')}\nkube-syst`).gaps).toMatchObject([
      { in: { allExcept: [] } },
    ]));

  it('hides nothing where it is prose, and is quoted all the same', () => {
    const { gaps, notes } = read(
      `Here is what you wanted to see:\n${plain.join('\n')}`,
    );
    expect(gaps).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/line 1: "Here is what/)]);
  });

  it('is quoted three times at most, and cut', () => {
    const many = Array.from(
      { length: 50 },
      (_, i) => `n p-${i} 1/1 Running 0 1d`,
    );
    const [note] = read(
      [
        ...many,
        ...Array.from({ length: 9 }, () => `n p ${'x'.repeat(500)}`),
      ].join('\n'),
    ).notes;
    expect(note).toMatch(/^9 lines .*line 51: .*line 53: .*; and 6 more\)\.$/);
    expect(note.length).toBeLessThan(400);
  });

  it('refuses the listing where most lines are such', () => {
    expect(refusal(`${rows[0]}\nwhat\nis this`)).toMatch(/^Line 2 .*"what"/);
    expect(refusal(`${rows[0]}\nwhat`)).toBe('not refused');
  });

  it('hides anything where there are very many such lines', () => {
    const good = Array.from(
      { length: 300 },
      (_, i) => `n-${i} p 1/1 Running 0 1d`,
    );
    const bad = Array.from({ length: 200 }, (_, i) => `n-${i} p 1/1 <none>`);
    expect(read([...good, ...bad].join('\n')).gaps).toMatchObject([
      { in: { allExcept: [] } },
    ]);
  });

  it('is also a line that is too long', () =>
    expect(
      read(`${plain.join('\n')}\nn p ${'x'.repeat(20_000)}`).notes,
    ).toHaveLength(1));

  it('is not remembered by its namespace once anything is hidden', () => {
    const lines = new UnreadableLines();
    let remembered = 0;
    const hideOne = (line: number) => ({
      get namespace() {
        remembered++;
        return `n-${line}`;
      },
    });
    for (let line = 1; line <= 1_000; line++) {
      const hides = hideOne(line);
      lines.add(line, '', { kind: 'unreadable', reason: '', hides });
    }
    expect(lines.gaps).toMatchObject([{ in: { allExcept: [] } }]);
    expect(remembered).toBe(listingLimits.gaps + 1);
  });
});
