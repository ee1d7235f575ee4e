import { read, refusal } from '../__testUtils__/pastedListings';

describe('several documents', () => {
  const list = (name: string) =>
    JSON.stringify(
      {
        kind: 'List',
        items: [{ kind: 'Pod', metadata: { name, namespace: 'jet-system' } }],
      },
      undefined,
      2,
    );

  it.each([
    ['of JSON', `${list('jet-0')}\n${list('jet-1')}`],
    ['of JSON in one line', `${list('jet-0')}${list('jet-1')}`],
    [
      'with commands',
      `$ kubectl get pods -n a -o json\n${list('jet-0')}\n$ kubectl\n${list(
        'jet-1',
      )}\n$`,
    ],
    ['of JSON and text', `${list('jet-0')}\njet-system jet-1 0/1 Pending 0 1d`],
  ])('are read: %s', (_, text) =>
    expect(read(text).pods.map(p => p.name)).toEqual(['jet-0', 'jet-1']),
  );

  it('are refused with the true line of what breaks', () => {
    const lines = list('jet-0').split('\n').length;
    expect(refusal(`${list('jet-0')}\n{"items": [\n`)).toMatch(
      new RegExp(`^Line ${lines + 1} of the listing cannot be read`),
    );
  });

  it('are a hundred at most', () =>
    expect(refusal(list('jet-0').repeat(101))).toMatch(
      /more than 100 documents/,
    ));
});
