/** What a bearer token may do. Rights are get, list and watch on namespaces and pods; nothing can be written. */
export interface TokenRule {
  readonly token: string;
  /** Whom the API server names in its messages, such as `system:serviceaccount:default:viewer`. */
  readonly user: string;
  /** May not list or watch pods of all namespaces at once. */
  readonly denyClusterPods?: boolean;
  /** May not list or watch namespaces. */
  readonly denyNamespaceList?: boolean;
  /**
   * May not read pods in these namespaces, nor get these namespaces. RBAC only adds rights, so whoever is
   * denied one namespace cannot have the right for all of them: pods cluster-wide are then denied too.
   */
  readonly denyNamespaces?: readonly string[];
}

/** What a request asks for, as Kubernetes' authorizer sees it. */
export type RequestAttributes =
  | {
      readonly type: 'resource';
      readonly verb: 'get' | 'list' | 'watch';
      readonly resource: 'namespaces' | 'pods';
      /** Absent: the whole cluster. */
      readonly namespace?: string;
      readonly name?: string;
    }
  | { readonly type: 'path'; readonly path: string };

const ANONYMOUS: TokenRule = { token: '', user: 'system:anonymous' };
// What the ClusterRole system:public-info-viewer opens to everyone.
const PUBLIC_PATHS = ['/version', '/version/', '/healthz', '/livez', '/readyz'];

/** Who may do what on one cluster. */
export class ClusterAccess {
  readonly #rules = new Map<string, TokenRule>();

  constructor(rules: readonly TokenRule[]) {
    rules.forEach(rule => this.set(rule));
  }

  /** Adds a token, or replaces what it may do. */
  set(rule: TokenRule): void {
    this.#rules.set(rule.token, rule);
  }

  /** From now on the token is unknown: 401. */
  revoke(token: string): void {
    this.#rules.delete(token);
  }

  /**
   * Who sends a request.
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
    const denied = rule.denyNamespaces ?? [];
    if (request.namespace) return !denied.includes(request.namespace);
    return request.resource === 'namespaces'
      ? !rule.denyNamespaceList
      : !rule.denyClusterPods && denied.length === 0;
  }
}

function explainForbidden(user: string, request: RequestAttributes): string {
  if (request.type === 'path') {
    return `forbidden: User "${user}" cannot get path "${request.path}"`;
  }
  const { resource, name, namespace, verb } = request;
  const what = name ? `${resource} "${name}"` : resource;
  const where = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return `${what} is forbidden: User "${user}" cannot ${verb} resource "${resource}" in API group "" ${where}`;
}
