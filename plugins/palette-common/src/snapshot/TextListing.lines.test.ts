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
const finished = (lines: readonly string[], beside = NONE) => {
  const listing = read(lines);
  listing.finish(beside);
  listing.unreadable.refuseIfMoreThan(lines.length);
  return listing;
};
const podsOf = (listing: TextListing) => [...listing.pods.keys()];
const everywhere = [
  expect.objectContaining({ hides: 'pods', in: { allExcept: [] } }),
];

describe('a line of text', () => {
  it('is read up to 10,000 characters, and hides anything beyond', () => {
    const long = (length: number) =>
      `${web}${' '.repeat(length)}`.slice(0, length);

    expect(podsOf(finished([long(10_000)]))).toEqual(['a/web']);
    const { unreadable } = finished([web, long(10_001), HEADER]);
    expect(unreadable.gaps).toEqual(everywhere);
    expect(unreadable.notes).toEqual([
      expect.stringContaining('1 line of the listing could not be read'),
    ]);
    expect(() => finished([long(10_001)])).toThrow(
      /^Line 1 .*It has more than 10000 characters\./,
    );
  });

  it('may be the last of a listing that was cut off, and hides then what follows', () => {
    expect(finished([web, 'b x-1', web]).unreadable.gaps).toMatchObject([
      { in: { namespaces: ['b'] } },
    ]);
    expect(finished([web, 'b x-1', '']).unreadable.gaps).toEqual(everywhere);
    expect(finished([web, 'That _was all.']).unreadable.gaps).toEqual([]);
    expect(finished([web]).unreadable.gaps).toEqual([]);
  });

  it('is refused where it is what kubectl describe prints', () => {
    const told = /Line 2 of the listing is what kubectl describe prints/;

    expect(() => read([web, 'Name:         web-0'])).toThrow(told);
    expect(() => read([web, 'Namespace:    a'])).toThrow(told);
    expect(() => read([web, '_ Name:       web'])).not.toThrow();
    expect(() => read([web, 'Name:   '])).not.toThrow();
  });
});

describe('a command between listings', () => {
  it('ends what the header before it says', () => {
    const listing = finished([
      'NAMESPACE STATUS NAME',
      'a Running web',
      '$ kubectl get pods -n b',
      'x-0 1/1 Running 0 1d',
    ]);
    expect(podsOf(listing)).toEqual(['a/web', 'b/x-0']);
    expect(listing.unreadable.notes).toEqual([]);
  });

  it('ends a listing of other things', () => {
    const lines = [
      'NAMESPACE NAME READY UP-TO-DATE AVAILABLE AGE',
      'a web 1/1 1 1 1d',
    ];

    expect(podsOf(finished([...lines, '$ kubectl get pods -A', web]))).toEqual([
      'a/web',
    ]);
    expect(podsOf(read([...lines, web]))).toEqual([]);
    expect(podsOf(read([...lines, HEADER, web]))).toEqual(['a/web']);
  });
});

describe('a header of no use', () => {
  const header = 'NAMESPACE NAME READY';

  it('is refused with the first row below it that may be a pod', () => {
    expect(() => read([web, header, 'a b-0 1/1'])).toThrow(
      /^Line 2 .* no STATUS column/,
    );
    expect(() => read([web, header, 'That _was all.'])).not.toThrow();
    expect(() => read([web, header])).not.toThrow();
  });

  it('is refused where it is all there is', () => {
    expect(() => finished([header])).toThrow(/^Line 1 .* no STATUS column/);
    expect(() => finished([web, header])).not.toThrow();
  });
});

describe('a listing of namespaces among the others', () => {
  const header = 'NAME STATUS AGE';

  it('tells which namespaces there are, and since when', () => {
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

  it('are left out, with the line from which on they come', () => {
    const listing = finished([
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

  it('come after what could not be read in the notes', () => {
    expect(finished([web, 'b x-1', ...deployments]).notes).toEqual([
      expect.stringContaining('1 line of the listing could not be read'),
      'From line 3 on, the listing has Deployments, which were left out.',
    ]);
  });

  it('are refused where they are all there is', () => {
    expect(() => finished(deployments)).toThrow(
      'This is a listing of Deployments, not of pods (line 1). Use the output of: kubectl get pods -A',
    );
  });
});

describe('a text without pods', () => {
  it('is refused for what kubectl says, unless pods stand beside it', () => {
    const nothing = ['No resources found'];

    expect(() => finished(nothing)).toThrow('kubectl found no pods (line 1)');
    expect(() => finished(nothing, { documents: 1, pods: 1 })).not.toThrow();
    expect(() => finished(nothing, { documents: 1, pods: 0 })).toThrow();
    expect(() => finished([web, ...nothing])).not.toThrow();
  });

  it('is refused unless documents stand beside it', () => {
    expect(() => finished([HEADER])).toThrow(
      'The listing has a header and no pods. Use the output of: kubectl get pods -A',
    );
    expect(() => finished([''])).toThrow(
      'The listing is empty. Use the output of: kubectl get pods -A',
    );
    expect(() => finished([HEADER], { documents: 1, pods: 0 })).not.toThrow();
  });

  it('is read again and again, so that the last line of a pod counts', () => {
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
