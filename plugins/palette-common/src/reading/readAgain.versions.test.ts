import {
  minuteMs,
  own,
  ReadAgainFixture,
} from '../__testUtils__/ReadAgainFixture';
import type { KubernetesFetch } from './KubernetesFetch';
import type { Reading } from './Reading';

const isVersionAsked = (path: string) => path.includes('resourceVersion=0');

describe('a cluster in which no pod changes', () => {
  let fixture: ReadAgainFixture;
  let last: Reading;

  const look = async (fetch?: KubernetesFetch) => {
    fixture.nowMs += 5 * minuteMs;
    last = await fixture.readAgain(last.kept, fetch, last.versions);
  };

  /** The requests of the last look: what it asked of namespaces, pods and the version of pods. */
  const listAsked = () =>
    fixture.asked.map(({ path }) => {
      const [resource] = path.replace('/api/v1/', '').split('?');
      return isVersionAsked(path) ? 'version' : resource;
    });

  const answerVersionWith =
    (answer: (response: Response) => Response | Promise<Response>) =>
    async (...[request]: Parameters<KubernetesFetch>) => {
      const response = (await fixture.fetch(request)) as Response;
      return isVersionAsked(request.path) ? answer(response) : response;
    };

  const breakAgent = () =>
    fixture.cluster.workloads.setCondition(own, 'agent', {
      state: 'crashLoop',
    });

  beforeEach(async () => {
    fixture = new ReadAgainFixture();
    last = await fixture.readAgain();
  });

  /** Two looks, after which the version of the pods is known. */
  const lookUntilKnown = async () => {
    await look();
    await look();
  };

  it('is compared once, then with its version noted, then by its version', async () => {
    await look();
    expect(listAsked()).toEqual(['namespaces', 'pods']);
    await look();
    expect(listAsked()).toEqual(['namespaces', 'version', 'pods']);
    const { kept } = last;
    for (let again = 0; again < 3; again++) {
      await look();
      expect(listAsked()).toEqual(['namespaces', 'version']);
      expect(last.kept).toBe(kept);
    }
    expect(last.snapshot).toEqual(await fixture.readWhole());
  });

  it('has its pods compared as soon as one changes', async () => {
    await lookUntilKnown();
    breakAgent();
    await look();
    expect(listAsked()).toEqual([
      'namespaces',
      'version',
      'pods',
      `namespaces/${own}/pods`,
    ]);
    expect(last.snapshot).toEqual(await fixture.readWhole());
    await look();
    expect(listAsked()).toEqual(['namespaces', 'version']);
    expect(last.snapshot).toEqual(await fixture.readWhole());
  });

  it('has its pods compared where a namespace changes', async () => {
    await lookUntilKnown();
    fixture.cluster.terminateNamespace('cert-manager');
    await look();
    expect(listAsked()).toEqual(['namespaces', 'namespaces', 'pods']);
    expect(last.snapshot).toEqual(await fixture.readWhole());
  });

  it('is read whole in the end, and then asked for its version at once', async () => {
    await lookUntilKnown();
    fixture.nowMs += 60 * minuteMs;
    await look();
    expect(listAsked()).toEqual(['namespaces', 'pods']);
    expect(last.kept?.readWholeAt).toBe(last.snapshot.observedAt);
    await look();
    expect(listAsked()).toEqual(['namespaces', 'version', 'pods']);
  });

  it('is asked less often where pods of no interest change all the time', async () => {
    const asked: string[] = [];
    for (let at = 0; at < 40; at++) {
      fixture.cluster.workloads.setCondition('web', 'agent', {
        state: 'ready',
        restarts: at,
      });
      await look();
      expect(last.snapshot).toEqual(await fixture.readWhole());
      asked.push(...listAsked());
    }
    const count = asked.filter(each => each === 'version').length;
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan(16);
  });

  it.each<[string, (response: Response) => Response | Promise<Response>]>([
    ['is refused', () => new Response('{}', { status: 403 })],
    ['is not told', () => new Response('{"metadata":{},"items":[]}')],
    [
      'is no text',
      () => new Response('{"metadata":{"resourceVersion":7},"items":[]}'),
    ],
    [
      'is too long',
      () =>
        new Response(
          `{"metadata":{"resourceVersion":"${'7'.repeat(101)}"},"items":[]}`,
        ),
    ],
    [
      'comes with pods, as from a server that knows no selectors',
      () => new Response('{"metadata":{"resourceVersion":"7"},"items":[{}]}'),
    ],
  ])('is compared where its version %s', async (_, answer) => {
    await look(answerVersionWith(answer));
    await look(answerVersionWith(answer));
    await look(answerVersionWith(answer));
    expect(listAsked()).toEqual(['namespaces', 'version', 'pods']);
    breakAgent();
    await look(answerVersionWith(answer));
    expect(last.snapshot).toEqual(await fixture.readWhole());
  });

  it('is compared where a server gives everything the same version all the time', async () => {
    const still: KubernetesFetch = async request => {
      const response = (await fixture.fetch(request)) as Response;
      const body = await response.json();
      const metadata = { ...body.metadata, resourceVersion: '1' };
      return new Response(JSON.stringify({ ...body, metadata }));
    };
    last = await fixture.readAgain(undefined, still);
    for (let again = 0; again < 4; again++) {
      await look(still);
      expect(listAsked()).toContain('pods');
    }
    breakAgent();
    await look(still);
    expect(last.snapshot).toEqual(await fixture.readWhole());
  });

  it('cannot be read where the question for its version fails', async () => {
    await lookUntilKnown();
    await expect(
      look(answerVersionWith(() => new Response('{}', { status: 503 }))),
    ).rejects.toMatchObject({ class: 'unreachable' });
  });
});
