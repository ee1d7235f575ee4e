import { RESOURCES, ResourceType } from '../objects/resources';

/**
 * The API server's discovery documents: its version and its resources.
 * @returns undefined for any other path
 */
export function describeApi(path: string, version: string): unknown {
  switch (path.replace(/\/$/, '')) {
    case '/version':
      return describeVersion(version);
    case '/api':
      return {
        kind: 'APIVersions',
        versions: ['v1'],
        serverAddressByClientCIDRs: [],
      };
    case '/apis':
      return {
        kind: 'APIGroupList',
        apiVersion: 'v1',
        groups: listGroups().map(([name, group]) => ({
          name,
          versions: [group],
          preferredVersion: group,
        })),
      };
    default:
      return describeGroupVersion(path);
  }
}

function describeVersion(version: string) {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  return {
    major,
    minor,
    gitVersion: version,
    gitTreeState: 'clean',
    platform: 'linux/amd64',
  };
}

/** The groups but the core one, and the version that each is served in. */
function listGroups() {
  const groups = new Map(
    list().map(([, { group, version }]) => [
      group,
      { groupVersion: `${group}/${version}`, version },
    ]),
  );
  groups.delete('');
  return [...groups];
}

function describeGroupVersion(path: string): unknown {
  const groupVersion = /^\/(?:api|apis)\/(.+?)\/?$/.exec(path)?.[1];
  const resources = list().filter(
    ([, { group, version }]) =>
      groupVersion === (group ? `${group}/${version}` : version) &&
      path.startsWith(group ? '/apis/' : '/api/'),
  );
  if (resources.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: resources.map(([name, type]) => ({
      name,
      singularName: type.singular,
      namespaced: type.namespaced,
      kind: type.kind,
      verbs: type.verbs,
      shortNames: type.shortNames,
    })),
  };
}

function list(): readonly (readonly [string, ResourceType])[] {
  return Object.entries(RESOURCES);
}
