import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  PaletteSetupError,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { readClusterTarget } from './readClusterTarget';

/** More runs: FUZZ_RUNS=100000 yarn test hostileAnnotations */
const numRuns = Number(process.env.FUZZ_RUNS ?? 4_000);

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(
    'tenant',
    'auto',
    ' pcg ',
    'documented',
    'infrastructure=eks',
  ),
  fc.constantFrom('a\ud800', '\udc00', 'a\0b', 'a\nb'),
  fc.constantFrom('__proto__=x', 'type=__proto__', 'constructor=constructor'),
  fc
    .array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 })
    .map(pairs => pairs.map(pair => pair.join('=')).join(',')),
);
const annotations = fc.record(
  {
    'backstage.io/kubernetes-cluster': value,
    'spectrocloud.com/palette-cluster-type': value,
    'spectrocloud.com/palette-traits': value,
    'spectrocloud.com/palette-strictness': value,
  },
  { requiredKeys: [] },
);
const entity: fc.Arbitrary<Entity> = fc
  .record({
    kind: fc.constantFrom('Resource', 'Component'),
    type: fc.constantFrom('kubernetes-cluster', 'service'),
    annotations,
  })
  .map(({ kind, type, annotations: given }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'payments', annotations: given },
    spec: { type },
  }));

describe('an entity with any annotations', () => {
  let catalog: PaletteCatalog;
  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });

  it('stands for a cluster with known traits, or is refused with a setup problem', () => {
    const known = new Map(catalog.traits.map(t => [t.name, t.values]));
    let taken = 0;
    fc.assert(
      fc.property(entity, given => {
        try {
          const { clusterName, declared, strictness } = readClusterTarget(
            given,
            {
              catalog,
              strictness: 'adapted',
            },
          );
          taken += 1;
          expect(clusterName).toBe(clusterName.trim());
          expect(clusterName.length).toBeLessThanOrEqual(255);
          expect(clusterName).toMatch(/^[^\p{Cc}\p{Cs}]*$/u);
          expect(['adapted', 'documented']).toContain(strictness);
          for (const [name, chosen] of Object.entries(declared)) {
            expect(Object.keys(known.get(name) ?? {})).toContain(chosen);
          }
        } catch (error) {
          if (!(error instanceof PaletteSetupError)) {
            throw error;
          }
        }
      }),
      { numRuns },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
