import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { clusterResource, component } from '../__testUtils__/entities';
import { readClusterTarget } from './readClusterTarget';

const TYPE = 'spectrocloud.com/palette-cluster-type';
const TRAITS = 'spectrocloud.com/palette-traits';
const STRICTNESS = 'spectrocloud.com/palette-strictness';
const CLUSTER = 'backstage.io/kubernetes-cluster';

describe('readClusterTarget', () => {
  let portal: { catalog: PaletteCatalog; strictness: 'adapted' };
  beforeAll(async () => {
    portal = { catalog: await loadPaletteCatalog(), strictness: 'adapted' };
  });

  it('takes the name of a cluster Resource where no annotation gives one', () => {
    expect(readClusterTarget(clusterResource('edge-1'), portal)).toEqual({
      clusterName: 'edge-1',
      entityRef: 'resource:default/edge-1',
      declared: {},
      strictness: 'adapted',
    });
  });

  it('prefers the annotated name', () => {
    const entity = clusterResource('edge-1', { [CLUSTER]: ' store-1 ' });

    expect(readClusterTarget(entity, portal).clusterName).toBe('store-1');
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

    expect(readClusterTarget(entity, portal).declared).toEqual(declared);
  });

  it('reads any other entity by its annotations', () => {
    const entity = component('shop', { [TYPE]: 'auto', [CLUSTER]: 'shop-eks' });

    expect(readClusterTarget(entity, portal).clusterName).toBe('shop-eks');
  });

  it("takes names up to the width of the tables' columns", () => {
    const named = (length: number) =>
      readClusterTarget(
        clusterResource('edge-1', { [CLUSTER]: 'n'.repeat(length) }),
        portal,
      ).clusterName;

    expect(named(255)).toHaveLength(255);
    expect(() => named(256)).toThrow(/more than 255 characters.*shorter name/);
  });

  it.each(['a\0b', 'a\nb', 'a\u009bb', 'a\ud800', '\udc00b'])(
    'takes no name that a table cannot hold as it is: %j',
    name => {
      const entity = clusterResource('edge-1', { [CLUSTER]: name });

      expect(() => readClusterTarget(entity, portal)).toThrow(
        /^resource:default\/edge-1 names a cluster with characters that no name of a cluster can have[^\p{C}]*$/u,
      );
    },
  );

  it('leaves out an entity that only says on which cluster it runs', () => {
    const entity = component('shop', { [CLUSTER]: 'shop-eks' });

    expect(() => readClusterTarget(entity, portal)).toThrow(/is not set up/);
  });

  it.each(['', 'Tenant', 'constructor', 'pgc'])(
    'refuses the cluster type %j',
    type => {
      const entity = clusterResource('edge-1', { [TYPE]: type });

      expect(() => readClusterTarget(entity, portal)).toThrow(
        /use tenant, pcg, enterprise or auto/,
      );
    },
  );

  it.each([
    [undefined, 'adapted', 'adapted'],
    [undefined, 'documented', 'documented'],
    ['documented', 'adapted', 'documented'],
    [' adapted ', 'documented', 'adapted'],
  ] as const)(
    'an entity annotated with %j in a portal of %s is held to: %s',
    (annotated, strictness, heldTo) => {
      const entity = clusterResource('edge-1', {
        ...(annotated && { [STRICTNESS]: annotated }),
      });

      expect(
        readClusterTarget(entity, { ...portal, strictness }).strictness,
      ).toBe(heldTo);
    },
  );

  it.each(['', 'Documented', 'strict', 'constructor'])(
    'refuses the strictness %j',
    strictness => {
      const entity = clusterResource('edge-1', { [STRICTNESS]: strictness });

      expect(() => readClusterTarget(entity, portal)).toThrow(
        /use adapted or documented/,
      );
    },
  );

  it('shows the beginning of a long value, on one line', () => {
    const entity = clusterResource('edge-1', { [TYPE]: 'a\nb'.repeat(9_999) });

    expect(() => readClusterTarget(entity, portal)).toThrow(/^[^\n]{1,400}$/);
  });
});
