import { IncomingHttpHeaders } from 'http';
import { ClusterAccess, RequestAttributes } from '../cluster/ClusterAccess';
import { ObjectStore } from '../cluster/ObjectStore';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { ContinueTokens } from './ContinueTokens';
import { describeApi } from './describeApi';
import { InvalidRequest } from './InvalidRequest';
import { listObjects } from './listObjects';
import { negotiate } from './representation';
import { representObject } from './represent';
import { parseTarget } from './parseTarget';
import {
  ApiAnswer,
  badRequest,
  forbidden,
  methodNotAllowed,
  notAcceptable,
  objectNotFound,
  pathNotFound,
  unauthorized,
} from './statuses';
import { planWatch, WatchPlan } from './watchPlan';

export interface ApiRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

type ResourceRequest = Extract<RequestAttributes, { type: 'resource' }>;

/** One cluster's API, without its network: from a request to an answer, or to a watch to stream. */
export class ClusterApi {
  readonly continueTokens = new ContinueTokens();
  readonly #objects: ObjectStore;
  readonly #access: ClusterAccess;
  readonly #cluster: SimulatedCluster;

  constructor(cluster: SimulatedCluster) {
    this.#cluster = cluster;
    this.#objects = cluster.objects;
    this.#access = cluster.access;
  }

  answer(request: ApiRequest): ApiAnswer | WatchPlan {
    const caller = this.#access.authenticate(request.headers.authorization);
    if (!caller) return unauthorized();
    const target = parseTarget(request.url);
    const denial = this.#access.explainDenial(caller, target);
    if (denial) return forbidden(denial, toDetails(target));
    if (target.type === 'path') return this.#answerPath(request, target.path);
    if (request.method !== 'GET') return methodNotAllowed();
    try {
      return this.#answerResource(request, target);
    } catch (error) {
      if (error instanceof InvalidRequest) return badRequest(error.message);
      throw error;
    }
  }

  #answerPath(request: ApiRequest, path: string): ApiAnswer {
    const document = describeApi(path, this.#cluster.kubernetesVersion);
    if (document === undefined) return pathNotFound();
    return request.method === 'GET'
      ? { status: 200, body: document }
      : methodNotAllowed();
  }

  #answerResource(
    request: ApiRequest,
    target: ResourceRequest,
  ): ApiAnswer | WatchPlan {
    const representation = negotiate(request.headers.accept);
    if (!representation) return notAcceptable();
    const { resource, namespace, name, verb } = target;
    const form = { resource, representation, now: this.#cluster.clock() };
    const scope = { resource, namespace, query: request.url.searchParams };
    if (verb === 'watch') return planWatch(this.#objects, scope, form);
    if (verb === 'list') {
      return listObjects(this.#objects, this.continueTokens, scope, form);
    }
    const object =
      resource === 'pods'
        ? this.#objects.pod(namespace ?? '', name ?? '')
        : this.#objects.namespace(name ?? '');
    return object
      ? representObject(object, form)
      : objectNotFound(resource, name ?? '');
  }
}

function toDetails(target: RequestAttributes) {
  if (target.type === 'path') return {};
  return target.name
    ? { name: target.name, kind: target.resource }
    : { kind: target.resource };
}
