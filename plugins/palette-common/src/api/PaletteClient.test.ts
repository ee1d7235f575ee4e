import { PaletteClient } from './PaletteClient';

function clientAnswering(answer: () => Response) {
  const fetch = jest.fn(async (_url: string, _init?: RequestInit) => answer());
  const client = new PaletteClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return { client, fetch };
}

describe('PaletteClient', () => {
  it('asks for what the API serves, with each part of a path encoded', async () => {
    const { client, fetch } = clientAnswering(() => Response.json({}));

    await client.getCatalog();
    await client.getClusterTypeCatalog('pcg');
    await client.getDocumented('pcg');
    await client.getEntityReport({ kind: 'Api', namespace: 'a', name: 'b' });
    await client.checkCluster('arn:aws:eks/shop ü');

    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://portal/api/palette/catalog',
      'http://portal/api/palette/catalog/pcg',
      'http://portal/api/palette/catalog/pcg/documented',
      'http://portal/api/palette/entities/Api/a/b/report',
      'http://portal/api/palette/clusters/arn%3Aaws%3Aeks%2Fshop%20%C3%BC/checks',
    ]);
  });

  it('asks for a check on behalf of an entity', async () => {
    const { client, fetch } = clientAnswering(() => Response.json({}));

    await client.checkCluster('shop', { entityRef: 'resource:default/shop' });

    expect(fetch.mock.calls[0][1]).toMatchObject({
      method: 'POST',
      body: '{"entityRef":"resource:default/shop"}',
    });
  });

  it('rejects with what the backend said, the set-up problem included', async () => {
    const { client } = clientAnswering(() =>
      Response.json(
        {
          error: {
            name: 'PaletteSetupError',
            message: 'Add the annotation.',
            problem: 'noAnnotation',
          },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );

    await expect(
      client.getEntityReport({ kind: 'a', namespace: 'b', name: 'c' }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'Add the annotation.', problem: 'noAnnotation' },
    });
  });
});
