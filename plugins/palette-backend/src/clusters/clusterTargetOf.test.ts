import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { clusterResource, component } from '../__testUtils__/entities';
import { clusterTargetOf } from './clusterTargetOf';

const TYPE = 'spectrocloud.com/palette-cluster-type';
const TRAITS = 'spectrocloud.com/palette-traits';
const CLUSTER = 'backstage.io/kubernetes-cluster';

describe('clusterTargetOf', () => {
  let catalog: PaletteCatalog;
  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });

  it('takes the name of a cluster Resource where no annotation gives one', () => {
    expect(clusterTargetOf(clusterResource('edge-1'), catalog)).toEqual({
      clusterName: 'edge-1',
      entityRef: 'resource:default/edge-1',
      declared: {},
    });
  });

  it('prefers the annotated name', () => {
    const entity = clusterResource('edge-1', { [CLUSTER]: ' store-1 ' });

    expect(clusterTargetOf(entity, catalog).clusterName).toBe('store-1');
  });

  it.each([
    [{ [TYPE]: 'pcg' }, { type: 'pcg' }],
    [{ [TYPE]: 'auto' }, {}],
    [{ [TYPE]: ' tenant ' }, { type: 'tenant' }],
    [{ [TRAITS]: 'infrastructure=vsphere' }, { infrastructure: 'vsphere' }],
    [
      { [TYPE]: 'tenant', [TRAITS]: 'infrastructure=vsphere, proxy=yes' },
      { type: 'tenant', infrastructure: 'vsphere', proxy: 'yes' },
    ],
    [{ [TYPE]: 'auto', [TRAITS]: '' }, {}],
  ])('reads what %j declares', (annotations, declared) => {
    const entity = clusterResource('edge-1', annotations);

    expect(clusterTargetOf(entity, catalog).declared).toEqual(declared);
  });

  it('takes any other entity by its annotations', () => {
    const entity = component('shop', { [TYPE]: 'auto', [CLUSTER]: 'shop-eks' });

    expect(clusterTargetOf(entity, catalog).clusterName).toBe('shop-eks');
  });

  it('leaves alone an entity that only says on which cluster it runs', () => {
    const entity = component('shop', { [CLUSTER]: 'shop-eks' });

    expect(() => clusterTargetOf(entity, catalog)).toThrow(/is not set up/);
  });

  it.each(['', 'Tenant', 'constructor', 'pgc'])(
    'refuses the cluster type %j',
    type => {
      const entity = clusterResource('edge-1', { [TYPE]: type });

      expect(() => clusterTargetOf(entity, catalog)).toThrow(
        /use tenant, pcg, enterprise or auto/,
      );
    },
  );

  it('shows the beginning of a long value, on one line', () => {
    const entity = clusterResource('edge-1', { [TYPE]: 'a\nb'.repeat(9_999) });

    expect(() => clusterTargetOf(entity, catalog)).toThrow(/^[^\n]{1,400}$/);
  });
});
