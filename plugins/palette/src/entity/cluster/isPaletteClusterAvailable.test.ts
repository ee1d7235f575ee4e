import type { Entity } from '@backstage/catalog-model';
import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  STRICTNESS_ANNOTATION,
  TRAITS_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { isPaletteClusterAvailable } from './isPaletteClusterAvailable';

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
  spec: { type: 'service' },
};

const withAnnotation = (name: string, value: string): Entity => ({
  ...component,
  metadata: { ...component.metadata, annotations: { [name]: value } },
});

describe('isPaletteClusterAvailable', () => {
  it.each([
    [CLUSTER_TYPE_ANNOTATION, 'tenant'],
    [TRAITS_ANNOTATION, 'proxy=yes'],
    [STRICTNESS_ANNOTATION, 'documented'],
    // An annotation without a value is a mistake, which the tab explains.
    [CLUSTER_TYPE_ANNOTATION, ''],
  ])('is true for an entity annotated %s: %s', (name, value) => {
    expect(isPaletteClusterAvailable(withAnnotation(name, value))).toBe(true);
  });

  it.each(['kubernetes-cluster', 'spectrocloud-cluster'])(
    'is true for a Resource of type %s without any annotation',
    type => {
      const cluster = { ...component, kind: 'Resource', spec: { type } };
      expect(isPaletteClusterAvailable(cluster)).toBe(true);
    },
  );

  it('is false for an entity that only runs on a cluster', () => {
    const running = withAnnotation(KUBERNETES_CLUSTER_ANNOTATION, 'shop');
    expect(isPaletteClusterAvailable(running)).toBe(false);
  });
});
