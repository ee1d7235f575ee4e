import { deserializePaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

describe('the catalog routes', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
    });
  });
  afterAll(() => portal.stop());

  it('list the cluster types', async () => {
    const { body } = await portal.get('/catalog').expect(200);

    expect(
      body.clusterTypes.map(
        (type: { clusterType: string; documentedRows: number }) => [
          type.clusterType,
          type.documentedRows,
        ],
      ),
    ).toEqual([
      ['tenant', 27],
      ['pcg', 33],
      ['enterprise', 66],
    ]);
  });

  it.each([
    ['tenant', 27],
    ['pcg', 33],
    ['enterprise', 66],
  ])('give what %s should have', async (type, rows) => {
    const whole = await portal.get(`/catalog/${type}`).expect(200);
    const documented = await portal
      .get(`/catalog/${type}/documented`)
      .expect(200);

    expect(whole.body.clusterType).toBe(type);
    expect(documented.body).toHaveLength(rows);
    expect(documented.body).toEqual(
      whole.body.documented.map((row: { namespace: string; pod: string }) => ({
        namespace: row.namespace,
        pod: row.pod,
      })),
    );
  });

  it('give all that evaluating needs, and answer 304 to a caller who has it already', async () => {
    const whole = await portal.get('/catalog/evaluation').expect(200);

    expect(deserializePaletteCatalog(whole.body)).toEqual(
      await loadPaletteCatalog(),
    );
    expect(whole.headers['content-type']).toMatch(/^application\/json/);
    const again = await portal
      .get('/catalog/evaluation')
      .set('If-None-Match', whole.headers.etag);
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it.each([
    ['/catalog/tennant', 400, 'tenant, pcg, enterprise'],
    ['/catalog/tennant/documented', 400, 'tenant, pcg, enterprise'],
    ['/catalog?type=pcg', 400, "Unknown query parameter 'type'"],
    ['/catalogue', 404, 'GET /catalogue'],
  ])('refuse %s with %d and a sentence', async (path, statusCode, says) => {
    const { status, body } = await portal.get(path);

    expect(status).toBe(statusCode);
    expect(body.error).toEqual({
      name: statusCode === 400 ? 'InputError' : 'NotFoundError',
      message: expect.stringContaining(says),
    });
  });

  it.each([
    ['{', 'JSON'],
    ['{"entity":"x"}', 'additional properties'],
    ['{"entityRef":7}', 'string'],
    ['{"entityRef":"::"}', 'is not an entity reference'],
  ])('a check refuses the body %s', async (text, says) => {
    const { status, body } = await portal
      .post('/clusters/payments-vsphere/checks')
      .set('Content-Type', 'application/json')
      .send(text);

    expect(status).toBe(400);
    expect(body.error).toEqual({
      name: 'InputError',
      message: expect.stringContaining(says),
    });
  });
});
