import { matchStatus, readList } from './answers';
import { Caller, ContractTarget, toUserName } from './ContractTarget';

const NAMESPACE = 'contract-details';
const PATH = `/api/v1/namespaces/${NAMESPACE}`;
const LOG = `${PATH}/pods/crashed/log`;
const LAST_WORDS = ['ERROR no space', 'FATAL the data directory is full'];

/** The parts of an event that the contract checks. */
interface EventBody {
  readonly metadata: { readonly name: string };
  readonly involvedObject: { readonly kind: string; readonly name: string };
  readonly reason: string;
  readonly message: string;
  readonly type: string;
  readonly count: number;
  readonly lastTimestamp: string;
}

const getName = ({ metadata }: EventBody) => metadata.name;

/** The contract on events and logs, asked for as the portal's dialogs do. */
export function checkDetails(target: ContractTarget) {
  const readLog = async (query: string) => {
    const accept = { accept: '*/*' };
    const response = await target.get(`${LOG}?${query}`, 'details', accept);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain('text/plain');
    return String(response.body);
  };
  const readEvents = async (query: string) => {
    const response = await target.get(`${PATH}/events?${query}`, 'details');
    const list = readList(response);
    return {
      next: list.metadata.continue,
      events: list.items as unknown as readonly EventBody[],
    };
  };

  describe('events and logs', () => {
    beforeAll(async () => {
      await target.createNamespace(NAMESPACE);
      await target.createDetails({
        namespace: NAMESPACE,
        crashed: { name: 'crashed', container: 'app', log: LAST_WORDS },
        steady: 'steady',
        missing: 'missing',
      });
    });

    it('finds the events of one pod by its name', async () => {
      const { events } = await readEvents(
        'limit=500&fieldSelector=involvedObject.name%3Dcrashed',
      );
      expect(new Set(events.map(event => event.involvedObject.name))).toEqual(
        new Set(['crashed']),
      );
      expect(events).toContainEqual(
        expect.objectContaining({
          reason: 'BackOff',
          type: 'Warning',
          message: expect.stringContaining('Back-off restarting failed'),
          count: expect.any(Number),
          lastTimestamp: expect.stringMatching(/Z$/),
        }),
      );
    });

    it('finds no events of a pod that is gone', async () => {
      const { events } = await readEvents(
        'limit=500&fieldSelector=involvedObject.name%3Dgone',
      );
      expect(events).toEqual([]);
    });

    it('explains a missing component by an event of its namespace', async () => {
      const { events, next } = await readEvents('limit=500');
      expect(next).toBeFalsy();
      expect(events).toContainEqual(
        expect.objectContaining({
          involvedObject: expect.objectContaining({
            kind: 'ReplicaSet',
            name: expect.stringMatching(/^missing-/),
          }),
          reason: 'FailedCreate',
          message: expect.stringContaining('exceeded quota'),
        }),
      );
    });

    it('hands out events page by page', async () => {
      const whole = await readEvents('limit=500');
      const first = await readEvents('limit=2');
      expect(first.events).toHaveLength(2);
      const rest = await readEvents(
        `limit=500&continue=${encodeURIComponent(first.next ?? '')}`,
      );
      // An event may happen once more between two requests.
      const names = [...first.events, ...rest.events].map(getName);
      expect(names).toEqual(whole.events.map(getName));
    });

    it('answers with the log before the crash', async () => {
      const log = await readLog('container=app&tailLines=5001&previous=true');
      expect(log).toContain(LAST_WORDS[0]);
      expect(log).toMatch(/the data directory is full\n$/);
    });

    it('cuts a log to its last lines, and to its first bytes', async () => {
      const query = 'container=app&previous=true';
      const whole = await readLog(query);
      const lines = whole.trimEnd().split('\n');
      expect(await readLog(`${query}&tailLines=1`)).toBe(`${lines.at(-1)}\n`);
      expect(await readLog(`${query}&tailLines=0`)).toBe('');
      expect(await readLog(`${query}&limitBytes=10`)).toBe(whole.slice(0, 10));
    });

    it('puts a time before each line of a log', async () => {
      const query = 'container=app&previous=true&tailLines=1';
      expect(await readLog(`${query}&timestamps=true`)).toMatch(
        /^\d{4}-\d\d-\d\dT[\d:.]+Z .*full\n$/,
      );
    });

    it('chooses the only container of a pod', async () => {
      expect(await readLog('previous=true')).toContain(LAST_WORDS[1]);
    });

    it.each([
      [
        'a container without an earlier run',
        'steady/log?container=steady&previous=true',
        'previous terminated container "steady" in pod "steady" not found',
      ],
      [
        'a container that the pod does not have',
        'crashed/log?container=other',
        'container other is not valid for pod crashed',
      ],
    ])('answers 400 to the log of %s', async (_, path, message) => {
      const response = await target.get(`${PATH}/pods/${path}`, 'details');
      expect(response.status).toBe(400);
      expect(response.body).toEqual(matchStatus(400, 'BadRequest', message));
    });

    it.each(['gone/log?container=app&tailLines=5001', 'gone'])(
      'answers 404 to a pod that is gone: %s',
      async path => {
        const response = await target.get(`${PATH}/pods/${path}`, 'details');
        expect(response.status).toBe(404);
        expect(response.body).toEqual(
          matchStatus(404, 'NotFound', 'pods "gone" not found'),
        );
      },
    );

    const events = ['events', `${PATH}/events?limit=500`] as const;
    const log = ['pods/log', `${LOG}?container=app&previous=true`] as const;
    const pod = ['pods', `${PATH}/pods/crashed`] as const;

    it.each<[Caller, readonly [string, string], string]>([
      ['noEvents', events, 'events is forbidden: User "USER" cannot list'],
      ['noLogs', log, 'pods "crashed" is forbidden: User "USER" cannot get'],
      ['noPods', pod, 'pods "crashed" is forbidden: User "USER" cannot get'],
    ])('names what %s lacks', async (caller, [resource, path], words) => {
      const response = await target.get(path, caller);
      expect(response.status).toBe(403);
      const beginning = words.replace('USER', toUserName(caller));
      expect(response.body).toEqual(
        matchStatus(
          403,
          'Forbidden',
          `${beginning} resource "${resource}" in API group "" in the namespace "${NAMESPACE}"`,
        ),
      );
    });

    it.each<[Caller, readonly (readonly [string, string])[]]>([
      ['details', [events, log, pod]],
      ['noEvents', [log, pod]],
      ['noLogs', [events, pod]],
      ['noPods', [events, log]],
    ])('lets %s read all the rest', async (caller, allowed) => {
      for (const [, path] of allowed) {
        expect((await target.get(path, caller)).status).toBe(200);
      }
    });
  });
}
