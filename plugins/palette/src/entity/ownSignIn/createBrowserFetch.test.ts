import { t } from '../../fixtures/translation';
import { createBrowserFetch } from './createBrowserFetch';

const request = {
  path: '/api/v1/pods?limit=500',
  accept: 'application/json',
  signal: new AbortController().signal,
};

const answering = (answer: Response | Error) => {
  const proxy = jest.fn(async () => {
    if (answer instanceof Response) {
      return answer;
    }
    throw answer;
  });
  return { proxy, fetch: createBrowserFetch({ proxy }, 'shop', t) };
};

const ofBackstage = (status: number, name: string) =>
  Response.json(
    { error: { name, message: 'secret', stack: 'at x' } },
    { status },
  );

describe('createBrowserFetch', () => {
  it('asks the Kubernetes plugin’s proxy for the path, and follows no redirect', async () => {
    const { proxy, fetch } = answering(Response.json({ items: [] }));
    expect((await fetch(request)).status).toBe(200);
    expect(proxy).toHaveBeenCalledWith({
      clusterName: 'shop',
      path: request.path,
      init: {
        headers: { Accept: request.accept },
        signal: request.signal,
        redirect: 'error',
      },
    });
  });

  it('answers errors of the API server’s own as they are', async () => {
    const status = { kind: 'Status', code: 403 };
    const { fetch } = answering(Response.json(status, { status: 403 }));
    const { status: code, body } = await fetch(request);
    expect(code).toBe(403);
    expect(await new Response(body).json()).toEqual(status);
  });

  it.each([
    ['notReported', ofBackstage(404, 'NotFoundError')],
    ['forbidden', ofBackstage(403, 'NotAllowedError')],
    ['unauthorized', ofBackstage(401, 'AuthenticationError')],
    ['unreachable', ofBackstage(500, 'Error')],
    ['unreachable', new TypeError('Failed to fetch')],
    ['unauthorized', new Error('Login failed, popup was closed')],
  ])('fails as %s, without a word of the answer', async (expected, answer) => {
    const failure = await answering(answer)
      .fetch(request)
      .catch(error => error);
    expect(failure).toMatchObject({ name: 'ReadError', class: expected });
    expect(failure.message).not.toContain('secret');
  });
});
