import { NotFoundError } from '@backstage/errors';
import { t } from '../__testUtils__/translation';
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

const backstageError = (status: number, name: string) =>
  Response.json(
    { error: { name, message: 'secret', stack: 'at x' } },
    { status },
  );

describe('createBrowserFetch', () => {
  it('sends the path to the Kubernetes plugin’s proxy, and follows no redirect', async () => {
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

  it('passes on the API server’s own errors unchanged', async () => {
    const status = { kind: 'Status', code: 403 };
    const { fetch } = answering(Response.json(status, { status: 403 }));
    const { status: code, body } = await fetch(request);
    expect(code).toBe(403);
    expect(await new Response(body).json()).toEqual(status);
  });

  it.each([
    ['notReported', backstageError(404, 'NotFoundError')],
    ['forbidden', backstageError(403, 'NotAllowedError')],
    ['unauthorized', backstageError(401, 'AuthenticationError')],
    ['unreachable', backstageError(500, 'Error')],
    ['unreachable', new TypeError('Failed to fetch')],
    ['unauthorized', new Error('Login failed, popup was closed')],
    ['notReported', new NotFoundError('Cluster shop not found')],
  ])(
    'fails as %s, without the text of the answer',
    async (expected, answer) => {
      const failure = await answering(answer)
        .fetch(request)
        .catch(error => error);
      expect(failure).toMatchObject({ name: 'ReadError', class: expected });
      expect(failure.message).not.toContain('secret');
    },
  );
});
