import { type EventSubject, readEvents } from './readEvents';

const { signal } = new AbortController();
const jet: EventSubject = {
  kind: 'workload',
  namespace: 'jet-system',
  name: 'jet',
};

function makeEvent(kind: string, name: string, fields: object = {}) {
  return {
    metadata: { creationTimestamp: '2026-11-23T09:00:00Z' },
    type: 'Normal',
    reason: 'Any',
    message: 'Any.',
    involvedObject: { kind, name },
    ...fields,
  };
}

const answering = (...pages: readonly object[]) =>
  jest.fn(async ({ path }: { readonly path: string }) => {
    const page = Number(
      new URLSearchParams(path.split('?')[1]).get('continue'),
    );
    return Response.json(pages[page]);
  });

const read = async (...items: readonly object[]) =>
  (await readEvents(answering({ items }), jet, signal)).events;

describe('readEvents', () => {
  it('finds the events about a workload and about what it owns', async () => {
    const events = await read(
      makeEvent('Deployment', 'jet'),
      makeEvent('ReplicaSet', 'jet-6d4b75cb6d'),
      makeEvent('Pod', 'jet-6d4b75cb6d-x2x4k'),
      makeEvent('Pod', 'jetty-0'),
      makeEvent('Service', 'jet'),
      makeEvent('Pod', 'other'),
    );
    expect(events.map(({ object: { kind } }) => kind)).toEqual([
      'Deployment',
      'ReplicaSet',
      'Pod',
    ]);
  });

  it('puts warnings first, then the latest', async () => {
    const at = (lastTimestamp: string) => ({ lastTimestamp });
    const events = await read(
      makeEvent('Pod', 'jet-1', at('2026-11-23T09:01:00Z')),
      makeEvent('Pod', 'jet-2', at('2026-11-23T09:02:00Z')),
      makeEvent('Pod', 'jet-3', { type: 'Warning' }),
    );
    expect(events.map(({ object: { name } }) => name)).toEqual([
      'jet-3',
      'jet-2',
      'jet-1',
    ]);
  });

  it('reads how often and when an event happened, whichever field says it', async () => {
    const [series, counted, bare] = await read(
      makeEvent('Pod', 'jet-1', {
        type: 'Warning',
        series: { count: 9, lastObservedTime: '2026-11-23T09:05:00.000000Z' },
        eventTime: '2026-11-23T09:01:00.000000Z',
      }),
      makeEvent('Pod', 'jet-2', {
        count: 3,
        lastTimestamp: '2026-11-23T09:04:00Z',
        eventTime: null,
        series: null,
      }),
      makeEvent('Pod', 'jet-3'),
    );
    expect(series).toMatchObject({
      count: 9,
      last: '2026-11-23T09:05:00.000000Z',
    });
    expect(counted).toMatchObject({ count: 3, last: '2026-11-23T09:04:00Z' });
    expect(bare).toMatchObject({ count: 1, last: '2026-11-23T09:00:00Z' });
  });

  it('survives events of any shape', async () => {
    expect(
      await readEvents(
        answering({ items: [null, 7, {}, { involvedObject: 'jet' }] }),
        jet,
        signal,
      ),
    ).toEqual({ events: [], incomplete: false });
  });

  it('reads page after page', async () => {
    const fetch = answering(
      { items: [makeEvent('Pod', 'jet-1')], metadata: { continue: '1' } },
      { items: [makeEvent('Pod', 'jet-2')], metadata: {} },
    );
    const { events, incomplete } = await readEvents(fetch, jet, signal);
    expect(events).toHaveLength(2);
    expect(incomplete).toBe(false);
  });

  it('stops after 2,000 events, and says so', async () => {
    const page = { items: [], metadata: { continue: '0' } };
    const fetch = answering(page);
    expect(await readEvents(fetch, jet, signal)).toEqual({
      events: [],
      incomplete: true,
    });
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it('cuts a long message', async () => {
    const [{ message }] = await read(
      makeEvent('Pod', 'jet-1', { message: 'x'.repeat(1_000_000) }),
    );
    expect(message).toBe(`${'x'.repeat(2_000)}…`);
  });
});
