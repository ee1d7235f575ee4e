import { shippedCatalog } from '../__testUtils__/catalog';
import { ClusterReader } from './ClusterReader';
import { readingLimits } from './readingLimits';

const reader = new ClusterReader({ catalog: shippedCatalog });
const nameAll = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `cluster-${`${n}`.padStart(24, '0')}`,
  );

/** Reads a cluster that denies a list of all pods, and the pods of some namespaces. */
async function readOneByOne(
  names: readonly string[],
  denied: readonly string[] = [],
) {
  let asked = 0;
  const { gaps } = await reader.read(
    async ({ path }) => {
      if (path.startsWith('/api/v1/namespaces?')) {
        const items = names.map(name => ({ metadata: { name } }));
        return new Response(JSON.stringify({ items }));
      }
      asked++;
      return path.startsWith('/api/v1/pods') ||
        denied.some(name => path.includes(`/${name}/`))
        ? new Response('{}', { status: 403 })
        : new Response('{"items":[]}');
    },
    { timeoutMs: 30_000 },
  );
  return { gaps, asked };
}

describe('namespaces that are too many to be read one by one', () => {
  it('are told as a gap', async () => {
    const names = nameAll(600);
    const { gaps, asked } = await readOneByOne(names);
    expect(asked).toBe(1 + readingLimits.namespacesOneByOne);
    expect(gaps).toEqual([
      {
        hides: 'pods',
        in: { namespaces: names.slice(500) },
        reason: 'tooLarge',
        message: expect.stringMatching(/and 90 more were not read/),
      },
    ]);
  });

  it('hide all but those that were read where they are thousands', async () => {
    const names = nameAll(3_000);
    const { gaps } = await readOneByOne(names, [names[7]]);
    expect(gaps.map(gap => gap.in)).toEqual([
      { namespaces: [names[7]] },
      { allExcept: names.slice(0, 500).filter(name => name !== names[7]) },
    ]);
  });
});
