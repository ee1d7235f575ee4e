import type { Entity } from '@backstage/catalog-model';
import { isClusterResource } from './isClusterResource';

function entityOf(kind: string, type: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'shop' },
    spec: { type: type as string },
  };
}

describe('isClusterResource', () => {
  it.each([
    ['Resource', 'kubernetes-cluster'],
    ['Resource', 'spectrocloud-cluster'],
    ['resource', 'Kubernetes-Cluster'],
  ])('takes a %s of type %s for a cluster', (kind, type) => {
    expect(isClusterResource(entityOf(kind, type))).toBe(true);
  });

  it.each([
    ['Component', 'kubernetes-cluster'],
    ['Resource', 'database'],
    ['Resource', ['kubernetes-cluster']],
    ['Resource', undefined],
  ])('takes a %s of type %s for something else', (kind, type) => {
    expect(isClusterResource(entityOf(kind, type))).toBe(false);
  });

  it('works without a spec', () => {
    const { spec: _, ...entity } = entityOf('Resource', undefined);
    expect(isClusterResource(entity)).toBe(false);
  });
});
