import { readList, readNames, matchStatus } from './answers';
import {
  Caller,
  ContractTarget,
  HIDDEN_NAMESPACE,
  READABLE_NAMESPACE,
  toUserName,
} from './ContractTarget';

/** Who may read what, and how a refusal reads. */
export function describeAccess(target: ContractTarget) {
  const refused = async (caller: Caller, path: string) => {
    const response = await target.get(path, caller);
    expect(response.status).toBe(403);
    const body = response.body as { readonly message: string };
    expect(body).toEqual(matchStatus(403, 'Forbidden'));
    return body.message;
  };

  describe('access', () => {
    beforeAll(async () => {
      await target.createNamespace(READABLE_NAMESPACE);
      await target.createNamespace(HIDDEN_NAMESPACE);
      await target.createPod({ namespace: READABLE_NAMESPACE, name: 'seen' });
      await target.createPod({ namespace: HIDDEN_NAMESPACE, name: 'hidden' });
    });

    it('an unknown token is 401', async () => {
      const response = await target.get('/api/v1/pods', 'unknown');
      expect(response.status).toBe(401);
      expect(response.body).toEqual(
        matchStatus(401, 'Unauthorized', 'Unauthorized'),
      );
    });

    it('no credential is 403 for system:anonymous', async () => {
      expect(await refused('anonymous', '/api/v1/pods')).toContain(
        'User "system:anonymous"',
      );
    });

    it('pods of the whole cluster may be denied', async () => {
      expect(await refused('narrow', '/api/v1/pods')).toBe(
        `pods is forbidden: User "${toUserName(
          'narrow',
        )}" cannot list resource "pods" in API group "" at the cluster scope`,
      );
    });

    it('pods of one namespace may be denied and those of another not', async () => {
      const readable = `/api/v1/namespaces/${READABLE_NAMESPACE}/pods`;
      const hidden = `/api/v1/namespaces/${HIDDEN_NAMESPACE}/pods`;
      expect(readNames(await target.get(readable, 'narrow'))).toEqual(['seen']);
      expect(await refused('narrow', hidden)).toBe(
        `pods is forbidden: User "${toUserName(
          'narrow',
        )}" cannot list resource "pods" in API group "" in the namespace "${HIDDEN_NAMESPACE}"`,
      );
      expect(await refused('narrow', `${hidden}/hidden`)).toBe(
        `pods "hidden" is forbidden: User "${toUserName(
          'narrow',
        )}" cannot get resource "pods" in API group "" in the namespace "${HIDDEN_NAMESPACE}"`,
      );
    });

    it('namespaces may be denied where pods are not', async () => {
      expect(await refused('podsOnly', '/api/v1/namespaces')).toBe(
        `namespaces is forbidden: User "${toUserName(
          'podsOnly',
        )}" cannot list resource "namespaces" in API group "" at the cluster scope`,
      );
      expect(readNames(await target.get('/api/v1/pods', 'podsOnly'))).toContain(
        'hidden',
      );
    });

    it('an object that is not there is 404 with its name', async () => {
      const path = `/api/v1/namespaces/${READABLE_NAMESPACE}/pods/none`;
      const response = await target.get(path);
      expect(response.status).toBe(404);
      expect(response.body).toEqual(
        matchStatus(404, 'NotFound', 'pods "none" not found'),
      );
    });

    it('an unknown resource is 404 to whoever may ask for it', async () => {
      const response = await target.get('/api/v1/unknown', 'admin');
      expect(response.status).toBe(404);
      expect(response.body).toEqual(
        matchStatus(
          404,
          'NotFound',
          'the server could not find the requested resource',
        ),
      );
    });

    it('the version is open to everyone', async () => {
      const response = await target.get('/version', 'anonymous');
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({ major: '1' });
    });
  });

  describe('a namespace that is deleted', () => {
    it('is Terminating until it is finalized, then gone with its pods', async () => {
      const name = 'contract-deleted';
      const path = `/api/v1/namespaces/${name}`;
      await target.createNamespace(name);
      await target.createPod({ namespace: name, name: 'left' });
      await target.beginNamespaceDeletion(name);
      const namespaces = readList(await target.get('/api/v1/namespaces'));
      const listed = namespaces.items.find(item => item.metadata.name === name);
      expect(listed?.status?.phase).toBe('Terminating');
      expect(listed?.metadata.deletionTimestamp).toMatch(/Z$/);
      await target.finishNamespaceDeletion(name);
      expect((await target.get(path)).status).toBe(404);
      expect(readNames(await target.get('/api/v1/namespaces'))).not.toContain(
        name,
      );
      expect(readNames(await target.get(`${path}/pods`))).toEqual([]);
    });
  });
}
