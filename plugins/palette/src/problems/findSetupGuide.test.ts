import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  STRICTNESS_ANNOTATION,
  setupProblems,
} from 'backstage-plugin-palette-common';
import { parse } from 'yaml';
import { t } from '../__testUtils__/translation';
import { findSetupGuide } from './findSetupGuide';

describe('findSetupGuide', () => {
  it('has its own title and YAML for every problem', () => {
    const guides = setupProblems.map(problem =>
      findSetupGuide(problem, 'shop'),
    );
    const titles = setupProblems.map(problem =>
      t(`problems.setup.${problem}.title`),
    );
    expect(new Set(titles).size).toBe(setupProblems.length);
    expect(guides.every(({ yaml }) => yaml.includes(':'))).toBe(true);
  });

  it('shows a valid strictness for an unknown one', () => {
    expect(findSetupGuide('unknownStrictness', 'shop').yaml).toContain(
      `${STRICTNESS_ANNOTATION}: adapted`,
    );
  });

  it('writes an ordinary name without quotes', () => {
    expect(findSetupGuide('noAnnotation', 'shop').yaml).toBe(
      [
        'metadata:',
        '  annotations:',
        `    ${CLUSTER_TYPE_ANNOTATION}: auto`,
        `    ${KUBERNETES_CLUSTER_ANNOTATION}: shop`,
      ].join('\n'),
    );
    expect(findSetupGuide('notReported', 'shop').yaml).toBe(`kubernetes:
  serviceLocatorMethod:
    type: multiTenant
  clusterLocatorMethods:
    - type: config
      clusters:
        - name: shop
          url: https://<address of the cluster's API server>
          authProvider: serviceAccount
          serviceAccountToken: \${CLUSTER_TOKEN}`);
  });

  describe.each([
    ['a line break', 'shop\n  admin: "yes"'],
    ['a number', '1.20'],
    ['an octal number', '0o17'],
    ['a number of older YAML', '1_000'],
    ['a time of older YAML', '12:30:00'],
    ['a boolean', 'true'],
    ['a boolean of older YAML', 'yes'],
    ['null', 'null'],
    ['an empty text', ''],
    ['a list item', '- shop'],
    ['a mapping', 'shop: admin'],
    ['a comment', 'shop # admin'],
    ['an anchor', '&shop'],
    ['an alias', '*shop'],
    ['a tag', '!!binary shop'],
    ['braces', '{shop}'],
    ['quotes', `'"`],
    ['blanks around', ' shop '],
    ['control characters', 'shop\u0000\u001b[2J\u2028'],
    ['a very long text', 'shop '.repeat(100)],
  ])('with a name that looks like %s', (_, name) => {
    const problems = ['noAnnotation', 'noClusterName'] as const;
    it.each(problems)('writes that name and nothing else: %s', problem => {
      const { yaml } = findSetupGuide(problem, name);
      for (const version of ['1.1', '1.2'] as const) {
        const { metadata, ...rest } = parse(yaml, { version });
        expect(rest).toEqual({});
        expect(Object.keys(metadata)).toEqual(['annotations']);
        expect(metadata.annotations[KUBERNETES_CLUSTER_ANNOTATION]).toBe(name);
        expect(Object.keys(metadata.annotations).sort()).toEqual(
          [CLUSTER_TYPE_ANNOTATION, KUBERNETES_CLUSTER_ANNOTATION]
            .filter(key => yaml.includes(key))
            .sort(),
        );
      }
    });

    it.each(['notReported', 'kubernetesNotConfigured'] as const)(
      'writes that name into the configuration of the Kubernetes plugin: %s',
      problem => {
        for (const version of ['1.1', '1.2'] as const) {
          const { kubernetes, ...rest } = parse(
            findSetupGuide(problem, name).yaml,
            { version },
          );
          expect(rest).toEqual({});
          expect(kubernetes.clusterLocatorMethods[0].clusters).toEqual([
            {
              name,
              url: expect.any(String),
              authProvider: 'serviceAccount',
              // eslint-disable-next-line no-template-curly-in-string
              serviceAccountToken: '${CLUSTER_TOKEN}',
            },
          ]);
        }
      },
    );
  });

  it('keeps a name from naming an environment variable of the backend', () => {
    // eslint-disable-next-line no-template-curly-in-string
    const { yaml } = findSetupGuide('notReported', '${BACKEND_SECRET}');
    // eslint-disable-next-line no-template-curly-in-string
    expect(yaml).toContain('$${BACKEND_SECRET}');
  });
});
