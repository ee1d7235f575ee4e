import { RequestAttributes } from '../cluster/ClusterAccess';
import { findResource, Resource, RESOURCES } from '../objects/resources';

/** The resource and the verb of a request, as in Kubernetes' RequestInfo. */
export function parseTarget(url: URL): RequestAttributes {
  const path = url.pathname;
  const [root, ...rest] = path.split('/').slice(1).map(decode);
  const [group, version, ...segments] = root === 'api' ? ['', ...rest] : rest;
  const isApi = root === 'api' || root === 'apis';
  const found = isApi && findScope(group, version ?? '', segments);
  if (!found) return { type: 'path', path };
  const verb = ['true', '1'].includes(url.searchParams.get('watch') ?? '')
    ? 'watch'
    : 'list';
  return { type: 'resource', ...found, verb: found.name ? 'get' : verb };
}

interface Scope {
  readonly resource: Resource;
  readonly subresource?: 'log';
  readonly namespace?: string;
  readonly name?: string;
}

function findScope(
  group: string,
  version: string,
  segments: readonly string[],
): Scope | undefined {
  const find = (name: string) => findResource(group, version, name);
  const [first, namespace, below = '', name, subresource] = segments;
  if (segments.length === 1) {
    const resource = find(first);
    return resource && { resource };
  }
  if (first !== 'namespaces' || !namespace) return undefined;
  if (segments.length === 2) {
    // RBAC looks at a namespace by its name inside of itself.
    const resource = find('namespaces');
    return resource && { resource, namespace, name: namespace };
  }
  const resource = find(below);
  if (!resource || !RESOURCES[resource].namespaced) return undefined;
  switch (segments.length) {
    case 3:
      return { resource, namespace };
    case 4:
      return { resource, namespace, name };
    case 5:
      return resource === 'pods' && subresource === 'log'
        ? { resource, namespace, name, subresource }
        : undefined;
    default:
      return undefined;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
