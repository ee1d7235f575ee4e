import { catalogFiles } from '../__testUtils__/catalog';
import { parsePaletteCatalog } from './parsePaletteCatalog';

// Files are trees of JSON values here, so that a test can spoil any part.
interface Tree {
  [key: string]: any;
}

type FileName =
  | 'tenant'
  | 'pcg'
  | 'enterprise'
  | 'traits'
  | 'companions'
  | 'health'
  | 'troubles';

/** The reasons for which the catalog is refused once a file is spoiled. */
function refusal(
  name: FileName,
  spoil: (content: Tree) => void,
): readonly string[] {
  const files = catalogFiles();
  const { content } = { ...files, ...files.clusterTypes }[name];
  spoil(content as Tree);
  try {
    parsePaletteCatalog(files);
  } catch (error) {
    const [first, ...reasons] = (error as Error).message.split('\n');
    expect(first).toBe('The Palette catalog cannot be used.');
    return reasons;
  }
  throw new Error('The catalog was not refused');
}

describe('parsePaletteCatalog refuses, with file, path and reason,', () => {
  const first = (content: Tree) => content.namespaces[0].components[0];

  it.each<[string, FileName, (content: Tree) => void, RegExp]>([
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
      'health',
      content => (content.startingDeadline = '15'),
      /^health\.yaml: startingDeadline: must be a duration such as 30s/,
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
      "a placeholder that is unknown, in what shows a cluster's own namespace",
      'traits',
      content =>
        (content.clusterNamespaces.ownMayBeAbsent = {
          none: [{ namespace: 'palette-<hash>' }],
        }),
      /^traits\.yaml: clusterNamespaces: "palette-<hash>" must end in one of <uid>/,
    ],
    [
      'an unknown value in where a cluster may have no own namespace',
      'traits',
      content =>
        (content.clusterNamespaces.ownMayBeAbsent = { when: { type: 'moon' } }),
      /^traits\.yaml: clusterNamespaces: ownMayBeAbsent: trait type has no value "moon"/,
    ],
    [
      'a placeholder that is unknown, in a companion',
      'companions',
      content => (content.companions[0].namespace = 'a<b>c'),
      /^companions\.yaml: companion .+: "a<b>c" must end in one of <uid>/,
    ],
    [
      "a placeholder that is unknown, in a namespace of Palette's own",
      'companions',
      content => content.palettesOwn.push('zot-<hash>'),
      /^companions\.yaml: palettesOwn: "zot-<hash>" must end in one of <uid>/,
    ],
    [
      'a placeholder that is unknown, in a known trouble',
      'troubles',
      content => (content.troubles[0].workload = 'a<b>c'),
      /^troubles\.yaml: troubles\[0\]: "a<b>c" must end in one of <uid>/,
    ],
    [
      'an unknown value in the condition of a known trouble',
      'troubles',
      content => (content.troubles[1].when = { infrastructure: 'moon' }),
      /^troubles\.yaml: troubles\[1\]: trait infrastructure has no value "moon"; known are .*vsphere/,
    ],
    [
      'a known trouble that is there twice',
      'troubles',
      content => (content.troubles[1].id = content.troubles[0].id),
      /^troubles\.yaml: troubles: webhook-without-node is there twice$/,
    ],
    [
      'a known trouble with a page that is not https',
      'troubles',
      content => (content.troubles[0].runbook = 'data:text/html,hello'),
      /^troubles\.yaml: troubles\[0\]\.runbook: must be an address with https$/,
    ],
    [
      'a known trouble without a source',
      'troubles',
      content => delete content.troubles[0].source,
      /^troubles\.yaml: troubles\[0\]\.source: /,
    ],
    [
      'an id of a known trouble that is not in words',
      'troubles',
      content => (content.troubles[0].id = 'A trouble'),
      /^troubles\.yaml: troubles\[0\]\.id: must be words in small letters/,
    ],
    [
      'a companion without a kind',
      'companions',
      content => delete content.companions[2].kind,
      /^companions\.yaml: companions\[2\]\.kind: .*"Deployment"/,
    ],
    [
      'a reason without advice',
      'health',
      content => delete content.failures[0].advice,
      /^health\.yaml: failures\[0\]\.advice: .*expected string/,
    ],
    [
      'a key of another file',
      'traits',
      content => (content.companions = []),
      /^traits\.yaml: the whole file: .*"companions"/,
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

  it.each([
    'tenant',
    'pcg',
    'enterprise',
    'traits',
    'companions',
    'health',
    'troubles',
  ] as const)('a %s.yaml that is empty, or no mapping', name => {
    for (const content of [null, [], 'tenant', 7]) {
      const files = catalogFiles();
      const spoiled = { file: `${name}.yaml`, content };
      expect(() =>
        parsePaletteCatalog(
          name in files
            ? { ...files, [name]: spoiled }
            : {
                ...files,
                clusterTypes: { ...files.clusterTypes, [name]: spoiled },
              },
        ),
      ).toThrow(
        new RegExp(`\\n${name}\\.yaml: the whole file: .*expected object`),
      );
    }
  });

  it('everything that is wrong, in all files at once', () => {
    const files = catalogFiles();
    delete (files.clusterTypes.tenant.content as Tree).title;
    delete (files.clusterTypes.pcg.content as Tree).title;
    delete (files.traits.content as Tree).clusterNamespaces;
    delete (files.companions.content as Tree).companions;
    delete (files.health.content as Tree).flapping;
    delete (files.troubles.content as Tree).troubles;
    expect(() => parsePaletteCatalog(files)).toThrow(
      /\ntenant\.yaml: title: .*\npcg\.yaml: title: .*\ntraits\.yaml: clusterNamespaces: .*\ncompanions\.yaml: companions: .*\nhealth\.yaml: flapping: .*\ntroubles\.yaml: troubles: /,
    );
  });
});
