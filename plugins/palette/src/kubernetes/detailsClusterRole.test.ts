// eslint-disable-next-line no-restricted-imports
import { readFileSync } from 'fs';
// eslint-disable-next-line no-restricted-imports
import { join } from 'path';
import { parse, parseAllDocuments } from 'yaml';
import { DETAILS_ROLE, detailsClusterRole } from './detailsClusterRole';

const file = readFileSync(
  join(__dirname, '../../../../docs/rbac-details.yaml'),
  'utf8',
);
const objects = parseAllDocuments(file).map(document => document.toJS());

describe('rbac-details.yaml', () => {
  it('grants get and list on events and logs of pods, and nothing else', () => {
    expect(objects.flatMap(({ rules = [] }) => rules)).toEqual([
      {
        apiGroups: [''],
        resources: ['events', 'pods/log'],
        verbs: ['get', 'list'],
      },
    ]);
  });

  it('binds this one role to the service account of rbac.yaml', () => {
    expect(objects.map(({ kind }) => kind)).toEqual([
      'ClusterRole',
      'ClusterRoleBinding',
    ]);
    expect(objects[1]).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: DETAILS_ROLE },
      subjects: [
        {
          kind: 'ServiceAccount',
          name: 'palette-conformance',
          namespace: 'backstage',
        },
      ],
    });
  });

  it('has the ClusterRole that the pages show', () => {
    expect(parse(detailsClusterRole)).toEqual(objects[0]);
  });
});
