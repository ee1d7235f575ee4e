import { plain, read, refusal } from '../__testUtils__/pastedListings';

describe('what kubectl says in place of pods', () => {
  const forbidden =
    'Error from server (Forbidden): pods is forbidden: User "x" cannot list resource "pods" in API group ""';

  it('refuses a listing that has nothing else', () => {
    expect(refusal(`${forbidden} at the cluster scope`)).toMatch(
      /^Line 1 of the listing is an error of kubectl: "Error from server/,
    );
    expect(
      refusal('Unable to connect to the server: dial tcp: i/o timeout'),
    ).toMatch(/^Line 1 of the listing is an error of kubectl/);
    expect(
      refusal(`{"apiVersion":"v1","items":[],"kind":"List"}\n${forbidden}`),
    ).toMatch(/^Line 2 of the listing is an error of kubectl/);
  });

  it('is a gap beside pods', () => {
    expect(
      read(`${plain.join('\n')}\n${forbidden} in the namespace "shop"`).gaps,
    ).toMatchObject([{ in: { namespaces: ['shop'] }, reason: 'forbidden' }]);
    expect(
      read(`${plain.join('\n')}\n${forbidden} at the cluster scope`).gaps,
    ).toMatchObject([{ in: { allExcept: [] }, reason: 'forbidden' }]);
  });

  it('is one gap for each namespace, and for all where there are too many', () => {
    const said = Array.from(
      { length: 500 },
      (_, i) => `${forbidden} in the namespace "shop-${i % 250}"`,
    );
    const { gaps } = read([...plain, ...said].join('\n'));
    expect(gaps).toHaveLength(101);
    expect(gaps[100]).toMatchObject({ in: { allExcept: [] } });
  });

  it('hides nothing where it is about other things', () => {
    expect(
      read(
        `Error from server (Forbidden): nodes is forbidden: no\n${plain.join(
          '\n',
        )}`,
      ).gaps,
    ).toEqual([]);
    expect(
      read(
        `${plain.join(
          '\n',
        )}\nError from server (NotFound): namespaces "x" not found`,
      ).gaps,
    ).toEqual([]);
  });
});
