import { RequestAttributes } from '../cluster/ClusterAccess';

/** The resource and the verb of a request, as in Kubernetes' RequestInfo. */
export function parseTarget(url: URL): RequestAttributes {
  const path = url.pathname;
  const segments = path.split('/').slice(1).map(decode);
  const [api, version, resource, namespace, below, name, ...rest] = segments;
  if (api !== 'api' || version !== 'v1' || rest.length > 0) {
    return { type: 'path', path };
  }
  const verb = ['true', '1'].includes(url.searchParams.get('watch') ?? '')
    ? 'watch'
    : 'list';
  if (resource === 'namespaces' && segments.length === 3) {
    return { type: 'resource', verb, resource };
  }
  if (resource === 'namespaces' && segments.length === 4 && namespace) {
    return {
      type: 'resource',
      verb: 'get',
      resource,
      namespace,
      name: namespace,
    };
  }
  if (resource === 'pods' && segments.length === 3) {
    return { type: 'resource', verb, resource };
  }
  if (resource === 'namespaces' && below === 'pods') {
    return segments.length === 5
      ? { type: 'resource', verb, resource: below, namespace }
      : { type: 'resource', verb: 'get', resource: below, namespace, name };
  }
  return { type: 'path', path };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
