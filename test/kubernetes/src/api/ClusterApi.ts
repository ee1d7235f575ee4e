import { IncomingHttpHeaders } from 'http';
import { ClusterAccess, RequestAttributes } from '../cluster/ClusterAccess';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { Pod } from '../objects/kubernetesObjects';
import { RESOURCES, ResourceType } from '../objects/resources';
import { answerLog } from './answerLog';
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
import { readIncludeObject } from './toTable';
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
  readonly #access: ClusterAccess;
  readonly #cluster: SimulatedCluster;

  constructor(cluster: SimulatedCluster) {
    this.#cluster = cluster;
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
    const { resource, subresource, namespace, name, verb } = target;
    const { served, objects } = this.#cluster;
    const query = request.url.searchParams;
    const { verbs }: ResourceType = RESOURCES[resource];
    if (!verbs.includes(verb)) return methodNotAllowed();
    const form = {
      resource,
      representation,
      now: this.#cluster.clock(),
      includeObject:
        representation === 'Table' ? readIncludeObject(query) : 'None',
      kubernetesVersion: this.#cluster.kubernetesVersion,
    } as const;
    const scope = { resource, namespace, query };
    if (verb === 'watch') return planWatch(objects, served, scope, form);
    if (verb === 'list') {
      return listObjects(served, this.continueTokens, scope, form);
    }
    const object = served.find(resource, namespace ?? '', name ?? '');
    if (!object) return objectNotFound(resource, name ?? '');
    return subresource
      ? answerLog(this.#cluster, object as Pod, query)
      : representObject(object, form);
  }
}

function toDetails(target: RequestAttributes) {
  if (target.type === 'path') return {};
  const { name, resource } = target;
  const { group } = RESOURCES[resource];
  return {
    ...(name && { name }),
    ...(group && { group }),
    kind: resource,
  };
}
