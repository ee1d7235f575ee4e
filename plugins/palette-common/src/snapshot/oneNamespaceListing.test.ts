import {
  both,
  plain,
  listPods,
  read,
  refusal,
  rows,
} from '../__testUtils__/pastedListings';

describe('a listing of one namespace', () => {
  const listing =
    'NAME    READY   STATUS    RESTARTS   AGE\njet-0   1/1     Running   0          1d';

  it.each([
    ['with header', listing],
    ['without header', listing.split('\n')[1]],
    ['with custom columns', 'POD STATUS\njet-0 Running'],
    ['of two columns without header', 'jet-0 Running'],
  ])(
    '%s takes its namespace from the option, and is complete there only',
    (_, text) => {
      const snapshot = read(text, { namespace: 'jet-system' });
      expect(snapshot.pods).toMatchObject([
        { namespace: 'jet-system', name: 'jet-0' },
      ]);
      expect(snapshot.gaps).toMatchObject([
        { in: { allExcept: ['jet-system'] } },
      ]);
    },
  );

  it('is refused without one, with what to do', () =>
    expect(refusal(listing)).toMatch(
      /^Line 1 .*no NAMESPACE column\. Say which namespace this listing is of .*kubectl get pods -A$/,
    ));

  it.each(['-n jet-system', '-n=jet-system', '--namespace jet-system'])(
    'takes its namespace from the command that was pasted with it: %s',
    option => {
      const snapshot = read(`$ kubectl get pods ${option}\n${listing}`);
      expect(snapshot.pods).toMatchObject([{ namespace: 'jet-system' }]);
      expect(snapshot.gaps).toMatchObject([
        { in: { allExcept: ['jet-system'] } },
      ]);
    },
  );

  it('may follow another, each with its command; an empty one is complete too', () =>
    expect(
      read(
        `$ kubectl get pods -n jet-system\n${listing}\n$ kubectl get pods -n shop\n${listing}\n$ kubectl get pods -n old\nNo resources found in old namespace.`,
      ).gaps,
    ).toMatchObject([{ in: { allExcept: ['jet-system', 'old', 'shop'] } }]));

  it('is complete for a namespace only where the listing names it', () => {
    expect(read(rows[0], { namespace: 'jet-system' }).gaps).toMatchObject([
      { in: { allExcept: ['jet-system'] } },
    ]);
    expect(read(plain.join('\n'), { namespace: 'jet-system' }).gaps).toEqual(
      [],
    );
  });

  it('keeps the coverage that was given', () =>
    expect(
      read(listing, { namespace: 'jet-system', coverage: 'partial' }).gaps,
    ).toMatchObject([{ in: { allExcept: [] } }]));

  it('refuses what is not the name of a namespace', () =>
    expect(refusal(listing, { namespace: 'Not A Name' })).toMatch(
      /^The namespace of the listing is no name/,
    ));
});
describe('a command that leaves pods out', () => {
  it.each([
    "$ kubectl get pods -A | grep -E 'jet|etcd'",
    '$ kubectl get pods -A -l app=jet',
    '$ kubectl get pods -A --field-selector=status.phase=Running',
    '$ kubectl get pods --all-namespaces \\\n  | grep jet',
    "$ kubectl get pods -A |grep -E 'jet|etcd'",
    '$ kubectl get pods -A|grep jet',
    'kubectl get pods -A | grep Running',
    '$ kubectl get pods -A -lapp=jet',
    '$ kubectl get pods -A |\n  sls jet',
    '$ kubectl get pod jet-0 -n jet-system',
  ])('makes the listing partial: %s', command => {
    const text = `${command}\n${plain.join('\n')}`;
    expect(listPods(text)).toEqual(both);
    expect(read(text).gaps).toMatchObject([{ in: { allExcept: [] } }]);
    expect(read(text, { coverage: 'complete' }).gaps).toEqual([]);
  });

  it.each(['| less', '|more', '| sort', '| tee pods.txt', '|\n  cat'])(
    'is none that only passes on or sorts them: %s',
    behind =>
      expect(
        read(`$ kubectl get pods -A ${behind}\n${plain.join('\n')}`).gaps,
      ).toEqual([]),
  );
});
