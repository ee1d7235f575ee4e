import { readFileSync } from 'fs';
import { resolve } from 'path';
import { catalogFiles, shippedCatalog } from '../fixtures/catalog';
import { parsePaletteCatalog } from './parse';
import { clusterTypes } from './schema';

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
    'documents a %s cluster row by row as the page does',
    type => {
      const { documented } = shippedCatalog.clusterTypes[type];
      const page: unknown = JSON.parse(
        readFileSync(resolve(documentedDirectory, `${type}.json`), 'utf8'),
      );
      expect(
        documented.map(({ namespace, pod }) => ({ namespace, pod })),
      ).toEqual(page);
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

  it('says why, wherever a row is not the name of its component', () => {
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

  it('is complete in its defaults', () => {
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

// Files are JSON-like trees here: spoiling one is the point.
interface Tree {
  [key: string]: any;
}

/** The reasons for which the catalog is refused once a file is spoiled. */
function refusal(
  file: 'tenant' | 'pcg' | 'enterprise' | 'traits',
  spoil: (content: Tree) => void,
): readonly string[] {
  const files = catalogFiles();
  spoil(
    (file === 'traits' ? files.traits : files.clusterTypes[file])
      .content as Tree,
  );
  try {
    parsePaletteCatalog(files);
  } catch (error) {
    const [first, ...reasons] = (error as Error).message.split('\n');
    expect(first).toBe('The Palette catalog cannot be used.');
    return reasons;
  }
  throw new Error('The catalog was not refused');
}

describe('a spoiled file is refused with file, path and reason:', () => {
  const first = (content: Tree) => content.namespaces[0].components[0];

  it.each<[string, 'tenant' | 'traits', (content: Tree) => void, RegExp]>([
    [
      'a missing field',
      'tenant',
      content => delete first(content).summary,
      /^tenant\.yaml: namespaces\[0\]\.components\[0\]\.summary: .*expected string/,
    ],
    [
      'an unknown key',
      'tenant',
      content => (first(content).prescence = 'required'),
      /^tenant\.yaml: namespaces\[0\]\.components\[0\]: .*"prescence"/,
    ],
    [
      'an unknown kind',
      'tenant',
      content => (first(content).kind = 'Deploy'),
      /^tenant\.yaml: namespaces\[0\]\.components\[0\]\.kind: .*"Deployment"/,
    ],
    [
      'an empty text',
      'tenant',
      content => (first(content).summary = '  '),
      /^tenant\.yaml: namespaces\[0\]\.components\[0\]\.summary: /,
    ],
    [
      'a name that Kubernetes would not take',
      'tenant',
      content => (first(content).name = 'Capi_Controller'),
      /^tenant\.yaml: namespaces\[0\]\.components\[0\]\.name: must be a Kubernetes name/,
    ],
    [
      'a duration without unit',
      'traits',
      content => (content.health.startingDeadline = '15'),
      /^traits\.yaml: health\.startingDeadline: must be a duration such as 30s/,
    ],
    [
      'an unknown trait in a condition',
      'tenant',
      content => (first(content).when = { colour: 'red' }),
      /^tenant\.yaml: capi-webhook-system\/capi-controller-manager: when: there is no trait "colour"; known are .*infrastructure/,
    ],
    [
      'an unknown value in a condition',
      'tenant',
      content => (first(content).when = { infrastructure: { not: 'moon' } }),
      /^tenant\.yaml: capi-webhook-system\/capi-controller-manager: when: trait infrastructure has no value "moon"; known are .*vsphere/,
    ],
    [
      'a condition that is no text',
      'tenant',
      content => (first(content).when = { infrastructure: { not: [7] } }),
      /^tenant\.yaml: namespaces\[0\]\.components\[0\]\.when\.infrastructure\.not\[0\]: .*expected string/,
    ],
    [
      'a component that is there twice',
      'tenant',
      content => content.namespaces[0].components.push(first(content)),
      /^tenant\.yaml: capi-webhook-system\/capi-controller-manager: is there twice$/,
    ],
    [
      'a placeholder that is unknown',
      'tenant',
      content => (first(content).name = 'capi-<hash>'),
      /^tenant\.yaml: capi-webhook-system\/capi-<hash>: "capi-<hash>" must end in one of <uid>/,
    ],
    [
      'a placeholder that is unknown, in a trait',
      'traits',
      content =>
        (content.traits[0].signs[0].any = [{ namespace: 'cluster-<hash>' }]),
      /^traits\.yaml: .+: sign of .+: "cluster-<hash>" must end in one of <uid>/,
    ],
    [
      'a placeholder that is unknown, in a companion',
      'traits',
      content => (content.companions[0].namespace = 'a<b>c'),
      /^traits\.yaml: companion .+: "a<b>c" must end in one of <uid>/,
    ],
    [
      'the wrong cluster type',
      'tenant',
      content => (content.clusterType = 'pcg'),
      /^tenant\.yaml: clusterType: must be tenant, as the file's name says$/,
    ],
    [
      'a sign of a value that its trait does not have',
      'traits',
      content => (content.traits[0].signs[0].value = 'toString'),
      /^traits\.yaml: .+: a sign points to "toString", which is not one of its values$/,
    ],
    [
      'a default that its trait does not have',
      'traits',
      content => (content.traits[0].otherwise = 'moon'),
      /^traits\.yaml: .+: otherwise "moon" is not one of its values$/,
    ],
  ])('%s', (_, file, spoil, reason) => {
    const reasons = refusal(file, spoil);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(reason);
  });

  it('a file that is empty, or no mapping', () => {
    const files = catalogFiles();
    for (const content of [null, [], 'tenant', 7]) {
      expect(() =>
        parsePaletteCatalog({
          ...files,
          clusterTypes: {
            ...files.clusterTypes,
            pcg: { file: 'pcg.yaml', content },
          },
        }),
      ).toThrow(/\npcg\.yaml: the whole file: .*expected object/);
    }
  });

  it('everything that is wrong, in all files at once', () => {
    const files = catalogFiles();
    delete (files.clusterTypes.tenant.content as Tree).title;
    delete (files.clusterTypes.pcg.content as Tree).title;
    delete (files.traits.content as Tree).health;
    expect(() => parsePaletteCatalog(files)).toThrow(
      /\ntenant\.yaml: title: .*\npcg\.yaml: title: .*\ntraits\.yaml: health: /,
    );
  });
});
