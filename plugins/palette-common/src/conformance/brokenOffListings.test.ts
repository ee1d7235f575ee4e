import { shippedCatalog } from '../__testUtils__/catalog';
import { listingText } from '../__testUtils__/listings';
import { read } from '../__testUtils__/pastedListings';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';

const cuts: readonly (readonly [listing: string, at: RegExp])[] = [
  ['tenant-aws', /^kube-system/],
  ['pcg-vsphere', /^kube-system/],
  ['enterprise-vsphere', /^kube-system/],
  // Its members come one after another.
  ['enterprise-helm-eks', /^hubble-system +mongo-0/],
];

// A word of fewer letters may be anything.
const SHORTEST = 4;

/** What a listing says is missing, broken or starting. */
function findTrouble(text: string): readonly string[] {
  return collectFindings(evaluate(shippedCatalog, read(text)))
    .filter(({ state }) => /^(?:missing|degraded|progressing)$/.test(state))
    .map(({ id, state }) => `${id}: ${state}`);
}

/** The lines of a listing up to the second one of some, and the next. */
function cutAfter(listing: string, start: RegExp) {
  const lines = listingText(listing).trimEnd().split('\n');
  const at = lines.findIndex(l => start.test(l)) + 2;
  return { before: lines.slice(0, at), row: lines[at], last: lines.slice(-2) };
}

it.each(cuts)('the whole listing %s is conformant, with labels too', name => {
  const lines = listingText(name).trimEnd().split('\n');
  const labelled = lines.map((line, n) =>
    // The last pod has none.
    n === lines.length - 1 ? line : `${line}   ${n === 0 ? 'APP' : 'web'}`,
  );
  for (const text of [lines, labelled]) {
    const report = evaluate(shippedCatalog, read(text.join('\n')));
    expect(report.verdict).toBe('conformant');
  }
});

describe.each(cuts)('the healthy listing %s, cut after %s', (name, start) => {
  const { before, row, last } = cutAfter(name, start);

  it('has no trouble, wherever its last row breaks off', () => {
    for (let end = SHORTEST; end < row.length; end += 1) {
      const cut = row.slice(0, end);
      expect([cut, findTrouble([...before, cut].join('\n'))]).toEqual([
        cut,
        [],
      ]);
    }
  });

  it.each(['...', '[… 12 lines omitted …]', '--More--'])(
    'has no trouble where a line stands for rows: %s',
    mark => {
      expect(findTrouble([...before, mark, ...last].join('\n'))).toEqual([]);
    },
  );

  it('has the trouble that is to be seen, although it breaks off', () => {
    const broken = row.replace(
      /\d+\/(\d+) +Running +\d+/,
      '0/$1 CrashLoopBackOff 9',
    );
    const [namespace] = row.split(' ');
    const cut = broken.slice(0, broken.indexOf(' 9') + 1);

    for (const lines of [
      [...before, cut],
      [...before, broken, '...', ...last],
    ]) {
      expect(findTrouble(lines.join('\n'))).toEqual([
        expect.stringMatching(new RegExp(`^${namespace}/.*: degraded$`)),
      ]);
    }
  });
});

it('a set that lacks members has them missing only where all were listed', () => {
  const [, ...lines] = listingText('enterprise-helm-eks').split('\n');
  const text = lines.filter(l => !/ mongo-[12] /.test(l)).join('\n');

  expect(findTrouble(text)).toEqual(['hubble-system/mongo: degraded']);
  expect(findTrouble(`$ kubectl get pods -A | grep -v x\n${text}`)).toEqual([]);
});
