import { ListedScope } from './ListedScope';
import { TextListing } from './TextListing';

const HEADER = 'NAMESPACE NAME READY STATUS RESTARTS AGE';
const web = 'a web 1/1 Running 0 1d';
const NONE = { documents: 0, pods: 0 };

/** A listing of some lines, the first of which is line 1. */
function read(lines: readonly string[], namespace?: string): TextListing {
  const listing = new TextListing(new ListedScope(), {
    namespace,
    observedAt: Date.parse('2026-11-23T12:00:00Z'),
  });
  lines.forEach((line, index) => listing.add(line, index + 1));
  return listing;
}
const readWhole = (lines: readonly string[], beside = NONE) => {
  const listing = read(lines);
  listing.finish(beside);
  listing.unreadable.refuseIfMoreThan(lines.length);
  return listing;
};
const listPods = (listing: TextListing) => [...listing.pods.keys()];
const everywhere = [
  expect.objectContaining({ hides: 'pods', in: { allExcept: [] } }),
];

describe('a line of text', () => {
  it('is read up to 10,000 characters; a longer one may hide any pod', () => {
    const long = (length: number) =>
      `${web}${' '.repeat(length)}`.slice(0, length);

    expect(listPods(readWhole([long(10_000)]))).toEqual(['a/web']);
    const { unreadable } = readWhole([web, long(10_001), HEADER]);
    expect(unreadable.gaps).toEqual(everywhere);
    expect(unreadable.notes).toEqual([
      expect.stringContaining('1 line of the listing could not be read'),
    ]);
    expect(() => readWhole([long(10_001)])).toThrow(
      /^Line 1 .*It has more than 10000 characters\./,
    );
  });

  it('hides what follows where it is the last and cannot be read', () => {
    expect(readWhole([web, 'b x-1', web]).unreadable.gaps).toMatchObject([
      { in: { namespaces: ['b'] } },
    ]);
    expect(readWhole([web, 'b x-1', '']).unreadable.gaps).toEqual(everywhere);
    expect(readWhole([web, 'That _was all.']).unreadable.gaps).toEqual([]);
    expect(readWhole([web]).unreadable.gaps).toEqual([]);
  });

  it('is refused where it is what kubectl describe prints', () => {
    const refusal = /Line 2 of the listing is what kubectl describe prints/;

    expect(() => read([web, 'Name:         web-0'])).toThrow(refusal);
    expect(() => read([web, 'Namespace:    a'])).toThrow(refusal);
    expect(() => read([web, '_ Name:       web'])).not.toThrow();
    expect(() => read([web, 'Name:   '])).not.toThrow();
  });
});

describe('a command between listings', () => {
  it('ends the header before it', () => {
    const listing = readWhole([
      'NAMESPACE STATUS NAME',
      'a Running web',
      '$ kubectl get pods -n b',
      'x-0 1/1 Running 0 1d',
    ]);
    expect(listPods(listing)).toEqual(['a/web', 'b/x-0']);
    expect(listing.unreadable.notes).toEqual([]);
  });

  it('ends a listing of other things', () => {
    const lines = [
      'NAMESPACE NAME READY UP-TO-DATE AVAILABLE AGE',
      'a web 1/1 1 1 1d',
    ];

    expect(
      listPods(readWhole([...lines, '$ kubectl get pods -A', web])),
    ).toEqual(['a/web']);
    expect(listPods(read([...lines, web]))).toEqual([]);
    expect(listPods(read([...lines, HEADER, web]))).toEqual(['a/web']);
  });
});

describe('a header without a column that is needed', () => {
  const header = 'NAMESPACE NAME READY';

  it('is refused with the first row below it that may be a pod', () => {
    expect(() => read([web, header, 'a b-0 1/1'])).toThrow(
      /^Line 2 .* no STATUS column/,
    );
    expect(() => read([web, header, 'That _was all.'])).not.toThrow();
    expect(() => read([web, header])).not.toThrow();
  });

  it('is refused where nothing else can be read', () => {
    expect(() => readWhole([header])).toThrow(/^Line 1 .* no STATUS column/);
    expect(() => readWhole([web, header])).not.toThrow();
  });
});

describe('a listing of namespaces among the others', () => {
  const header = 'NAME STATUS AGE';

  it('shows which namespaces there are, and since when', () => {
    const { namespaces, notes } = read([
      header,
      '  a   Active   1d',
      'b Terminating',
      'c Active <unknown>',
      'Bad_ Active 1d',
      'd Odd 1d',
    ]);
    expect(namespaces).toEqual([
      { name: 'a', phase: 'Active', createdAt: '2026-11-22T12:00:00.000Z' },
      { name: 'b', phase: 'Terminating' },
      { name: 'c', phase: 'Active' },
    ]);
    expect(notes).toEqual([]);
  });

  it('has up to 5,000 of them', () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `n-${n} Active 1d`);

    expect(read([header, ...lines]).namespaces).toHaveLength(5_000);
    expect(() => read([header, ...lines, 'one-more Active 1d'])).toThrow(
      /more than 5,000 namespaces/,
    );
  });
});

describe('listings of other things', () => {
  const deployments = [
    'NAME READY UP-TO-DATE AVAILABLE AGE',
    'a Active 1 1 1d',
  ];

  it('are left out, with the line where they begin', () => {
    const listing = readWhole([
      web,
      ...deployments,
      '  NAME   STATUS   AGE',
      'a Active 1d',
      ...deployments,
    ]);
    expect(listing.notes).toEqual([
      'From line 2 on, the listing has Deployments, which were left out.',
    ]);
    expect(listing.namespaces).toHaveLength(1);
  });

  it('are noted after what could not be read', () => {
    expect(readWhole([web, 'b x-1', ...deployments]).notes).toEqual([
      expect.stringContaining('1 line of the listing could not be read'),
      'From line 3 on, the listing has Deployments, which were left out.',
    ]);
  });

  it('are refused where they are all there is', () => {
    expect(() => readWhole(deployments)).toThrow(
      'This is a listing of Deployments, not of pods (line 1). Use the output of: kubectl get pods -A',
    );
  });
});

describe('a text without pods', () => {
  it('is refused with what kubectl says, unless there are pods beside it', () => {
    const nothing = ['No resources found'];

    expect(() => readWhole(nothing)).toThrow('kubectl found no pods (line 1)');
    expect(() => readWhole(nothing, { documents: 1, pods: 1 })).not.toThrow();
    expect(() => readWhole(nothing, { documents: 1, pods: 0 })).toThrow();
    expect(() => readWhole([web, ...nothing])).not.toThrow();
  });

  it('is refused unless there are documents beside it', () => {
    expect(() => readWhole([HEADER])).toThrow(
      'The listing has a header and no pods. Use the output of: kubectl get pods -A',
    );
    expect(() => readWhole([''])).toThrow(
      'The listing is empty. Use the output of: kubectl get pods -A',
    );
    expect(() => readWhole([HEADER], { documents: 1, pods: 0 })).not.toThrow();
  });
});

describe('the output of a watch', () => {
  it('has the last line of each pod count', () => {
    const header = 'EVENT NAMESPACE NAME STATUS';
    const listing = read([
      header,
      'ADDED a web Pending',
      'MODIFIED a web Running',
      'ADDED a x Running',
      'DELETED a x Running',
    ]);
    expect([...listing.pods.values()]).toEqual([
      { namespace: 'a', name: 'web', phase: 'Running' },
    ]);
  });
});
