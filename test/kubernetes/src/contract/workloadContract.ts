import { matchStatus, readList, readNames } from './answers';
import { ContractTarget, toUserName } from './ContractTarget';

const NAMESPACE = 'contract-workloads';
const WORKLOADS = [
  ['deployments', 'Deployment', 'apps'],
  ['statefulsets', 'StatefulSet', 'apps'],
  ['daemonsets', 'DaemonSet', 'apps'],
  ['jobs', 'Job', 'batch'],
] as const;

/** The contract on what the Kubernetes plugin reads besides pods: workloads, events and logs. */
export function checkWorkloads(target: ContractTarget) {
  const below = (group: string, resource: string) =>
    `/apis/${group}/v1/namespaces/${NAMESPACE}/${resource}`;

  describe('workloads', () => {
    beforeAll(async () => {
      await target.createNamespace(NAMESPACE);
      for (const [, kind] of WORKLOADS) {
        for (const name of ['one', 'two']) {
          await target.createWorkload({
            namespace: NAMESPACE,
            name: `${name}-${kind.toLowerCase()}`,
            kind,
            labels: { part: name },
          });
        }
      }
    });

    it.each(WORKLOADS)(
      'are listed and selected by labels: %s',
      async (resource, kind, group) => {
        const path = below(group, resource);
        const list = readList(await target.get(path, 'viewer'));
        expect(list).toMatchObject({
          kind: `${kind}List`,
          apiVersion: `${group}/v1`,
        });
        expect(list.items[0]).not.toHaveProperty('kind');
        expect(list.items.map(({ metadata }) => metadata.name)).toEqual([
          `one-${kind.toLowerCase()}`,
          `two-${kind.toLowerCase()}`,
        ]);
        const selected = await target.get(
          `${path}?labelSelector=${encodeURIComponent('part=two')}`,
          'viewer',
        );
        expect(readNames(selected)).toEqual([`two-${kind.toLowerCase()}`]);
        const everywhere = await target.get(
          `/apis/${group}/v1/${resource}`,
          'viewer',
        );
        expect(readNames(everywhere)).toEqual(
          expect.arrayContaining([`one-${kind.toLowerCase()}`]),
        );
      },
    );

    it('are answered one by one with kind and apiVersion', async () => {
      const path = `${below('apps', 'deployments')}/one-deployment`;
      const { status, body } = await target.get(path, 'viewer');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        kind: 'Deployment',
        apiVersion: 'apps/v1',
        metadata: { name: 'one-deployment', namespace: NAMESPACE },
        spec: { selector: { matchLabels: { part: 'one' } } },
      });
    });

    it('answer 404 with the name and group of an absent object', async () => {
      const path = `${below('apps', 'deployments')}/none`;
      const response = await target.get(path, 'viewer');
      expect(response.body).toEqual(
        matchStatus(404, 'NotFound', 'deployments.apps "none" not found'),
      );
    });

    it('answer 403 with the group to a reader of pods alone', async () => {
      const response = await target.get(below('apps', 'deployments'), 'reader');
      expect(response.body).toEqual(
        matchStatus(
          403,
          'Forbidden',
          `deployments.apps is forbidden: User "${toUserName(
            'reader',
          )}" cannot list resource "deployments" in API group "apps" in the namespace "${NAMESPACE}"`,
        ),
      );
    });

    it.each(['services', 'limitranges', 'resourcequotas'])(
      'have an empty list of %s beside them',
      async resource => {
        const path = `/api/v1/namespaces/${NAMESPACE}/${resource}`;
        expect(readNames(await target.get(path, 'viewer'))).toEqual([]);
      },
    );
  });

  describe('events', () => {
    const path = `/api/v1/namespaces/${NAMESPACE}/events`;

    it('are selected by the object that they concern', async () => {
      const selector = 'involvedObject.kind=Pod,involvedObject.name=nobody';
      const response = await target.get(
        `${path}?fieldSelector=${encodeURIComponent(selector)}`,
        'viewer',
      );
      expect(readList(response)).toMatchObject({
        kind: 'EventList',
        apiVersion: 'v1',
        items: [],
      });
    });

    it('answer 400 to a field that events do not have', async () => {
      const response = await target.get(
        `${path}?fieldSelector=involvedObject.color%3Dred`,
        'viewer',
      );
      expect(response.body).toEqual(matchStatus(400, 'BadRequest'));
    });
  });

  describe('logs', () => {
    const pods = `/api/v1/namespaces/${NAMESPACE}/pods`;

    beforeAll(async () => {
      await target.createPod({ namespace: NAMESPACE, name: 'unscheduled' });
    });

    it('have no content while no node has the pod', async () => {
      const response = await target.get(`${pods}/unscheduled/log`, 'viewer');
      expect(response.status).toBe(204);
    });

    it('answer 404 for a pod that does not exist', async () => {
      const response = await target.get(`${pods}/none/log`, 'viewer');
      expect(response.body).toEqual(
        matchStatus(404, 'NotFound', 'pods "none" not found'),
      );
    });

    it('answer 400 for a container that the pod does not have', async () => {
      const response = await target.get(
        `${pods}/unscheduled/log?container=none`,
        'viewer',
      );
      expect(response.body).toEqual(
        matchStatus(
          400,
          'BadRequest',
          'container none is not valid for pod unscheduled',
        ),
      );
    });

    it('answer 403 to a reader of pods alone', async () => {
      const response = await target.get(`${pods}/unscheduled/log`, 'reader');
      expect(response.body).toEqual(
        matchStatus(
          403,
          'Forbidden',
          `pods "unscheduled" is forbidden: User "${toUserName(
            'reader',
          )}" cannot get resource "pods/log" in API group "" in the namespace "${NAMESPACE}"`,
        ),
      );
    });
  });
}
