import { printResource, Resource, RESOURCES } from '../objects/resources';

/** The rights of a bearer token. Nothing can be written. */
export interface TokenRule {
  readonly token: string;
  /** The user in the API server's messages, such as `system:serviceaccount:default:viewer`. */
  readonly user: string;
  /** The resources that it may read; `pods/log` are logs. Default: all of them. */
  readonly resources?: readonly (Resource | 'pods/log')[];
  /** May not list or watch pods of all namespaces at once. */
  readonly denyClusterPods?: boolean;
  /** May not list or watch namespaces. */
  readonly denyNamespaceList?: boolean;
  /**
   * May not read pods in these namespaces, nor get these namespaces. RBAC only adds rights, so a token
   * without the right for one namespace cannot list pods cluster-wide either.
   */
  readonly denyNamespaces?: readonly string[];
}

/** What a request asks for, as Kubernetes' authorizer sees it. */
export type RequestAttributes =
  | {
      readonly type: 'resource';
      readonly verb: 'get' | 'list' | 'watch';
      readonly resource: Resource;
      readonly subresource?: 'log';
      /** Absent: the whole cluster. */
      readonly namespace?: string;
      readonly name?: string;
    }
  | { readonly type: 'path'; readonly path: string };

const ANONYMOUS: TokenRule = { token: '', user: 'system:anonymous' };
// The ClusterRole system:public-info-viewer opens these to everyone.
const PUBLIC_PATHS = ['/version', '/version/', '/healthz', '/livez', '/readyz'];

/** The tokens of one cluster and their rights. */
export class ClusterAccess {
  readonly #rules = new Map<string, TokenRule>();

  constructor(rules: readonly TokenRule[]) {
    rules.forEach(rule => this.set(rule));
  }

  /** Adds a token, or replaces its rights. */
  set(rule: TokenRule): void {
    this.#rules.set(rule.token, rule);
  }

  /** Makes a token unknown, so that it gets 401. */
  revoke(token: string): void {
    this.#rules.delete(token);
  }

  /**
   * Finds the sender of a request.
   * @param authorization - the header's value
   * @returns undefined where the credential is not known (401)
   */
  authenticate(authorization: string | undefined): TokenRule | undefined {
    if (!authorization) return ANONYMOUS;
    const [scheme, token] = authorization.split(' ');
    return scheme.toLowerCase() === 'bearer' && token
      ? this.#rules.get(token)
      : undefined;
  }

  /** @returns the message of a 403, or undefined where the request is allowed */
  explainDenial(
    rule: TokenRule,
    request: RequestAttributes,
  ): string | undefined {
    return this.#allows(rule, request)
      ? undefined
      : explainForbidden(rule.user, request);
  }

  #allows(rule: TokenRule, request: RequestAttributes): boolean {
    if (request.type === 'path') {
      return rule !== ANONYMOUS || PUBLIC_PATHS.includes(request.path);
    }
    if (rule === ANONYMOUS) return false;
    const { resource, subresource } = request;
    const asked = subresource ? (`pods/${subresource}` as const) : resource;
    if (rule.resources && !rule.resources.includes(asked)) return false;
    const denied = rule.denyNamespaces ?? [];
    if (request.namespace) return !denied.includes(request.namespace);
    return resource === 'namespaces'
      ? !rule.denyNamespaceList
      : !rule.denyClusterPods && denied.length === 0;
  }
}

function explainForbidden(user: string, request: RequestAttributes): string {
  if (request.type === 'path') {
    return `forbidden: User "${user}" cannot get path "${request.path}"`;
  }
  const { resource, subresource, name, namespace, verb } = request;
  const what = name
    ? `${printResource(resource)} "${name}"`
    : printResource(resource);
  const asked = subresource ? `${resource}/${subresource}` : resource;
  const { group } = RESOURCES[resource];
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return `${what} is forbidden: User "${user}" cannot ${verb} resource "${asked}" in API group "${group}" ${where}`;
}
