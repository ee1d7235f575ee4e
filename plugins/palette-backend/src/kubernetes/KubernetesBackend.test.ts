import { mockServices } from '@backstage/backend-test-utils';
import { KubernetesBackend } from './KubernetesBackend';

describe('KubernetesBackend', () => {
  it.each(['auth', 'discovery'])(
    'waits no longer than its signal where %s does not answer',
    async silent => {
      const never = () => new Promise<never>(() => {});
      const auth = mockServices.auth.mock({
        getPluginRequestToken:
          silent === 'auth' ? never : async () => ({ token: 'token' }),
      });
      const discovery = mockServices.discovery.mock({ getBaseUrl: never });
      const backend = new KubernetesBackend({ auth, discovery });
      const given = new AbortController();

      const answer = backend.get('/clusters', { signal: given.signal });
      given.abort(new Error('Enough.'));

      await expect(answer).rejects.toThrow('Enough.');
      await expect(
        backend.get('/clusters', { signal: given.signal }),
      ).rejects.toThrow('Enough.');
    },
  );
});
