import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  STRICTNESS_ANNOTATION,
  TRAITS_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { clusterResource, component } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

/** Each case: an entity, the status, the problem, and what the sentence must say. */
const cases = [
  {
    entity: component('no-annotation'),
    statusCode: 404,
    problem: 'noAnnotation',
    says: [
      'component:default/no-annotation',
      CLUSTER_TYPE_ANNOTATION,
      'tenant, pcg, enterprise or auto',
    ],
  },
  {
    entity: clusterResource('unknown-type', {
      [CLUSTER_TYPE_ANNOTATION]: 'tennant',
    }),
    statusCode: 422,
    problem: 'unknownClusterType',
    says: [
      'resource:default/unknown-type',
      CLUSTER_TYPE_ANNOTATION,
      '"tennant"',
      'tenant, pcg, enterprise or auto',
      'did you mean tenant?',
    ],
  },
  {
    entity: clusterResource('unknown-trait', {
      [TRAITS_ANNOTATION]: 'colour=blue',
    }),
    statusCode: 422,
    problem: 'unknownTrait',
    says: ['resource:default/unknown-trait', TRAITS_ANNOTATION, '"colour"'],
  },
  {
    entity: clusterResource('unknown-strictness', {
      [STRICTNESS_ANNOTATION]: 'document',
    }),
    statusCode: 422,
    problem: 'unknownStrictness',
    says: [
      'resource:default/unknown-strictness',
      STRICTNESS_ANNOTATION,
      '"document"',
      'adapted or documented',
      'did you mean documented?',
    ],
  },
  {
    entity: component('no-cluster', { [CLUSTER_TYPE_ANNOTATION]: 'auto' }),
    statusCode: 422,
    problem: 'noClusterName',
    says: ['component:default/no-cluster', KUBERNETES_CLUSTER_ANNOTATION],
  },
  {
    entity: clusterResource('not-reported', {
      [KUBERNETES_CLUSTER_ANNOTATION]: 'payments-vspere',
    }),
    statusCode: 404,
    problem: 'notReported',
    says: [
      '"payments-vspere"',
      'did you mean payments-vsphere?',
      'dangerouslyAllowClusterUrls',
    ],
  },
] as const;

const entities = cases.map(({ entity }) => entity);

describe('an entity that is not set up', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start({ entities });
  });
  afterAll(() => portal.stop());

  it.each(cases)(
    '$problem: says in one sentence what to change',
    async ({ entity, statusCode, problem, says }) => {
      const { status, body } = await portal.report(
        entity.metadata.name,
        entity.kind.toLowerCase(),
      );

      expect(status).toBe(statusCode);
      expect(body.error).toEqual({
        name: 'PaletteSetupError',
        problem,
        statusCode,
        message: expect.stringMatching(/^[^\n]+\.$/),
      });
      for (const part of says) {
        expect(body.error.message).toContain(part);
      }
    },
  );

  it('is told from an entity that does not exist, which is not found', async () => {
    const { status, body } = await portal.report('nothing');

    expect(status).toBe(404);
    expect(body.error).toEqual({
      name: 'NotFoundError',
      message: expect.stringContaining('resource:default/nothing'),
    });
  });

  it('fails a check of its cluster with what the entity lacks', async () => {
    const { status, body } = await portal.post('/clusters/unknown-type/checks');

    expect(status).toBe(422);
    expect(body.error.problem).toBe('unknownClusterType');
  });
});

describe('a portal without Kubernetes configuration', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
      clusters: null,
    });
  });
  afterAll(() => portal.stop());

  it('says where clusters are listed', async () => {
    const { status, body } = await portal.report('payments-vsphere');

    expect(status).toBe(501);
    expect(body.error).toMatchObject({
      name: 'PaletteSetupError',
      problem: 'kubernetesNotConfigured',
      message: expect.stringContaining('kubernetes.clusterLocatorMethods'),
    });
  });
});
