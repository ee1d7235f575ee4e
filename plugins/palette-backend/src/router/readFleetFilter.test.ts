import {
  fleetFilterNames,
  fleetFilters,
  fleetSorts,
  PaletteClient,
  type FleetFilter,
  type FleetFilterDefinition,
} from 'backstage-plugin-palette-common';
import express from 'express';
import request from 'supertest';
import { createRequestValidation } from './createRequestValidation';
import { readFleetFilter } from './readFleetFilter';

/** Sends a filter with the client, through validation. Returns the filter that the route reads. */
async function send(filter: FleetFilter): Promise<FleetFilter | undefined> {
  let received: FleetFilter | undefined;
  const app = express();
  app.use(...(await createRequestValidation()));
  app.get('/clusters', (req, res) => {
    received = readFleetFilter(req.query);
    res.end();
  });
  const client = new PaletteClient({
    discoveryApi: { getBaseUrl: async () => '' },
    fetchApi: {
      fetch: async url => {
        await request(app).get(String(url)).expect(200);
        return Response.json({});
      },
    },
  });
  await client.listClusters(filter);
  return received;
}

function createValue({
  shape,
  values,
  isRepeated,
}: FleetFilterDefinition): unknown {
  switch (shape) {
    case 'list':
      return (
        values?.slice(0, 2) ?? ['group:default/a', isRepeated ? 'b, c' : 'd']
      );
    case 'flag':
      return false;
    default:
      return values?.[0] ?? 'shop/web: 50% + "ü"';
  }
}

describe('the filter of the fleet', () => {
  it.each(fleetFilterNames)(
    'reaches the route as the client wrote it: %s',
    async name => {
      const filter = { [name]: createValue(fleetFilters[name]) };

      expect(await send(filter)).toEqual({ sort: 'verdict', ...filter });
    },
  );

  it('reaches the route with all its parts and a sort', async () => {
    const filter = {
      ...Object.fromEntries(
        fleetFilterNames.map(name => [name, createValue(fleetFilters[name])]),
      ),
      sort: `-${fleetSorts[0]}` as const,
    };

    expect(await send(filter)).toEqual(filter);
  });

  it('has only the default sort where nothing is given', async () => {
    expect(await send({ text: '', entity: [] })).toEqual({ sort: 'verdict' });
  });
});
