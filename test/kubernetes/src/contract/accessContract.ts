import { readList, readNames, matchStatus } from './answers';
import {
  Caller,
  ContractTarget,
  HIDDEN_NAMESPACE,
  READABLE_NAMESPACE,
  toUserName,
} from './ContractTarget';

/** The contract on rights and on refusals. */
export function checkAccess(target: ContractTarget) {
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

    it('answers 401 to an unknown token', async () => {
      const response = await target.get('/api/v1/pods', 'unknown');
      expect(response.status).toBe(401);
      expect(response.body).toEqual(
        matchStatus(401, 'Unauthorized', 'Unauthorized'),
      );
    });

    it('answers 403 for system:anonymous without a credential', async () => {
      expect(await refused('anonymous', '/api/v1/pods')).toContain(
        'User "system:anonymous"',
      );
    });

    it('can deny pods of the whole cluster', async () => {
      expect(await refused('narrow', '/api/v1/pods')).toBe(
        `pods is forbidden: User "${toUserName(
          'narrow',
        )}" cannot list resource "pods" in API group "" at the cluster scope`,
      );
    });

    it('can deny pods of one namespace and allow those of another', async () => {
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

    it('can deny namespaces and allow pods', async () => {
      expect(await refused('podsOnly', '/api/v1/namespaces')).toBe(
        `namespaces is forbidden: User "${toUserName(
          'podsOnly',
        )}" cannot list resource "namespaces" in API group "" at the cluster scope`,
      );
      expect(readNames(await target.get('/api/v1/pods', 'podsOnly'))).toContain(
        'hidden',
      );
    });

    it('answers 404 with the name of an absent object', async () => {
      const path = `/api/v1/namespaces/${READABLE_NAMESPACE}/pods/none`;
      const response = await target.get(path);
      expect(response.status).toBe(404);
      expect(response.body).toEqual(
        matchStatus(404, 'NotFound', 'pods "none" not found'),
      );
    });

    it('answers 404 to an admin who asks for an unknown resource', async () => {
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

    it('opens the version to everyone', async () => {
      const response = await target.get('/version', 'anonymous');
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({ major: '1' });
    });
  });

  describe('deletion of a namespace', () => {
    it('keeps the namespace Terminating until it is finalized, then removes its pods too', async () => {
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
