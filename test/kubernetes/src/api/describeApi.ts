/**
 * The API server's discovery documents: its version and its resources.
 * @returns undefined for any other path
 */
export function describeApi(path: string, version: string): unknown {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  switch (path) {
    case '/version':
    case '/version/':
      return {
        major,
        minor,
        gitVersion: version,
        gitTreeState: 'clean',
        platform: 'linux/amd64',
      };
    case '/api':
    case '/api/':
      return {
        kind: 'APIVersions',
        versions: ['v1'],
        serverAddressByClientCIDRs: [],
      };
    case '/apis':
    case '/apis/':
      return { kind: 'APIGroupList', apiVersion: 'v1', groups: [] };
    case '/api/v1':
    case '/api/v1/':
      return {
        kind: 'APIResourceList',
        groupVersion: 'v1',
        resources: [
          describeResource('namespaces', 'namespace', 'Namespace', false, [
            'ns',
          ]),
          describeResource('pods', 'pod', 'Pod', true, ['po']),
        ],
      };
    default:
      return undefined;
  }
}

function describeResource(
  name: string,
  singularName: string,
  kind: string,
  namespaced: boolean,
  shortNames: readonly string[],
) {
  const verbs = ['get', 'list', 'watch'];
  return { name, singularName, namespaced, kind, verbs, shortNames };
}
