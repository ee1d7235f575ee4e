import { shippedCatalog } from '../__testUtils__/catalog';
import { PaletteClient } from './PaletteClient';
import { serializePaletteCatalog } from './serializedCatalog';

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

  it('says that a page stays open, and which version of the entity it has', async () => {
    const { client, fetch } = clientAnswering(() => Response.json({}));
    const ref = { kind: 'resource', namespace: 'default', name: 'shop' };

    await client.getEntityReport(ref, { watched: true, etag: 'a&b' });
    await client.getEntityReport(ref, { watched: false });

    const report =
      'http://portal/api/palette/entities/resource/default/shop/report';
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      `${report}?watched=true&etag=a%26b`,
      report,
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

  it('gives the catalog as evaluating takes it', async () => {
    const { client, fetch } = clientAnswering(() =>
      Response.json(serializePaletteCatalog(shippedCatalog)),
    );

    expect(await client.getEvaluationCatalog()).toEqual(shippedCatalog);
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal/api/palette/catalog/evaluation',
    );
  });

  it('sends a listing unchanged, with only the options that are given', async () => {
    const { client, fetch } = clientAnswering(() => Response.json({}));

    await client.evaluateListing('a listing');
    await client.evaluateListing('[]', {
      clusterType: 'auto',
      traits: { infrastructure: 'vsphere', proxy: 'yes' },
      completeNamespaces: ['kube-system', 'jet-system'],
      strictness: 'documented',
    });
    await client.evaluateListing('', { partial: true, traits: {} });
    await client.evaluateListing('', { completeNamespaces: [] });
    await client.evaluateListing('', { namespace: 'jet-system' });

    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://portal/api/palette/evaluations',
      'http://portal/api/palette/evaluations?clusterType=auto&traits=infrastructure%3Dvsphere%2Cproxy%3Dyes&completeNamespaces=kube-system%2Cjet-system&strictness=documented',
      'http://portal/api/palette/evaluations?partial=true',
      'http://portal/api/palette/evaluations?partial=true',
      'http://portal/api/palette/evaluations?namespace=jet-system',
    ]);
    expect(fetch.mock.calls[0][1]).toEqual({
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: 'a listing',
    });
  });

  it('filters the fleet with lists joined by commas, and owners repeated', async () => {
    const { client, fetch } = clientAnswering(() => Response.json({}));

    await client.listClusters({
      type: ['pcg', 'tenant'],
      owner: ['group:default/a', 'b, c'],
      entity: ['resource:default/one', 'resource:default/two'],
    });
    await client.listClusters({ entity: [] });

    expect(fetch.mock.calls.map(([url]) => decodeURIComponent(url))).toEqual([
      'http://portal/api/palette/clusters?type=pcg,tenant&entity=resource:default/one,resource:default/two&owner=group:default/a&owner=b,+c',
      'http://portal/api/palette/clusters',
    ]);
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
