import { readFileSync } from 'fs';
import { resolve } from 'path';
import { shippedCatalog } from '../__testUtils__/catalog';
import { clusterTypes } from './kinds';

const documentedDirectory = resolve(
  __dirname,
  '../../../../test/fixtures/documented',
);

describe('the Palette catalog that ships', () => {
  it.each([
    ['tenant', 27, 7],
    ['pcg', 33, 8],
    ['enterprise', 66, 13],
  ] as const)(
    'documents for a %s cluster %i rows in %i namespaces',
    (type, rows, namespaces) => {
      const { documented } = shippedCatalog.clusterTypes[type];
      expect(documented).toHaveLength(rows);
      expect(new Set(documented.map(row => row.namespace)).size).toBe(
        namespaces,
      );
    },
  );

  it.each(clusterTypes)(
    'documents a %s cluster row by row as the documentation does',
    type => {
      const { documented } = shippedCatalog.clusterTypes[type];
      const printed: unknown = JSON.parse(
        readFileSync(resolve(documentedDirectory, `${type}.json`), 'utf8'),
      );
      expect(
        documented.map(({ namespace, pod }) => ({ namespace, pod })),
      ).toEqual(printed);
      expect(documented.map(row => row.position)).toEqual(
        documented.map((_, index) => index),
      );
    },
  );

  it('has 61 components of an enterprise cluster behind the 66 rows', () => {
    const { components } = shippedCatalog.clusterTypes.enterprise;
    expect(components.filter(c => c.documents.length > 0)).toHaveLength(61);
  });

  it('has 1, 1 and 8 optional rows', () =>
    expect(
      clusterTypes.map(
        type =>
          shippedCatalog.clusterTypes[type].components
            .filter(
              c => c.presence === 'optional' || c.documentedAs === 'optional',
            )
            .flatMap(c => c.documents).length,
      ),
    ).toEqual([1, 1, 8]));

  it('says why a row is not the name of its component', () => {
    const rows = clusterTypes.flatMap(
      type => shippedCatalog.clusterTypes[type].components,
    );
    const literal = (name: string) => [`${name}-< random-hash >`];
    const bent = rows.filter(
      c =>
        c.documents.length > 0 && c.documents.join() !== literal(c.name).join(),
    );
    expect(bent.length).toBeGreaterThan(0);
    expect(bent.filter(c => !c.note).map(c => c.id)).toEqual([]);
  });

  it('fills in what a file leaves out', () => {
    const vip = shippedCatalog.clusterTypes.tenant.components.find(
      c => c.id === 'kube-system/kube-vip',
    );
    expect(vip).toMatchObject({ kind: 'StaticPod', alsoNamed: [], alsoIn: [] });
    expect(shippedCatalog.health.startingDeadlineMs).toBeGreaterThan(60_000);
    expect(
      shippedCatalog.health.failures.get('CrashLoopBackOff')?.advice,
    ).toMatch(/\.$/);
  });
});
