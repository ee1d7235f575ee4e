import { toKey } from '../cluster/ObjectStore';
import { ServedObjects } from '../cluster/ServedObjects';
import { ApiObject } from '../objects/kubernetesObjects';
import { Resource } from '../objects/resources';
import { ContinueTokens } from './ContinueTokens';
import { parseFieldSelector } from './parseFieldSelector';
import { InvalidRequest } from './InvalidRequest';
import { parseLabelSelector } from './parseLabelSelector';
import { representList } from './represent';
import { RepresentOptions } from './RepresentOptions';
import { ApiAnswer, expired, resourceVersionTooLarge } from './statuses';

export interface ListScope {
  readonly resource: Resource;
  /** Absent: all of them. */
  readonly namespace?: string;
  readonly query: URLSearchParams;
}

/** Answers a list: selectors, pages, resource versions.
 * @throws InvalidRequest where a parameter is not acceptable (400) */
export function listObjects(
  objects: ServedObjects,
  tokens: ContinueTokens,
  scope: ListScope,
  form: RepresentOptions,
): ApiAnswer {
  const { query } = scope;
  const selected = parseSelectors(scope);
  const asked = readResourceVersion(query);
  const current = objects.resourceVersion;
  const token = query.get('continue');
  // Resource version 0 is answered from the watch cache, which does not page.
  const limit = query.get('resourceVersion') === '0' ? 0 : readLimit(query);
  if (token && query.get('resourceVersion')) {
    throw new InvalidRequest(
      'specifying resource version is not allowed when using continue',
    );
  }
  if (asked > current) return resourceVersionTooLarge(asked, current);

  const place = `${scope.resource}/${scope.namespace ?? ''}`;
  const continuation = token ? tokens.resolve(place, token) : undefined;
  if (token && !continuation) {
    throw new InvalidRequest('continue key is not valid: illegal base64 data');
  }
  const fresh = !continuation || continuation.resourceVersion === -1;
  if (continuation && !fresh && !continuation.snapshot) {
    return expired(
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
      { continue: tokens.inconsistent(continuation.after) },
    );
  }
  const whole =
    continuation?.snapshot ?? objects.list(scope.resource, scope.namespace);
  const version = fresh ? current : continuation.resourceVersion;
  const after = continuation?.after;
  const rest = after ? whole.filter(o => toKey(o.metadata) > after) : whole;
  const matching = rest.filter(selected);
  const page = limit > 0 ? matching.slice(0, limit) : matching;
  const remaining = matching.length - page.length;
  const last = page[page.length - 1];
  const unfiltered = !query.get('fieldSelector') && !query.get('labelSelector');
  return representList(
    page,
    {
      resourceVersion: String(version),
      ...(remaining > 0 && {
        continue: tokens.issue(place, version, toKey(last.metadata), whole),
        // The API server does not count what a selector would leave out.
        ...(unfiltered && { remainingItemCount: remaining }),
      }),
    },
    form,
  );
}

/** The scope's selectors and namespace as one test. @throws InvalidRequest */
export function parseSelectors({
  resource,
  namespace,
  query,
}: ListScope): (object: ApiObject) => boolean {
  const fields = parseFieldSelector(query.get('fieldSelector') ?? '', resource);
  const labels = parseLabelSelector(query.get('labelSelector') ?? '');
  return object =>
    (!namespace || object.metadata.namespace === namespace) &&
    fields(object) &&
    labels(object.metadata.labels ?? {});
}

/** Reads the `resourceVersion` parameter; 0 if it is absent. @throws InvalidRequest */
export function readResourceVersion(query: URLSearchParams): number {
  return readWholeNumber(query, 'resourceVersion');
}

function readLimit(query: URLSearchParams): number {
  return readWholeNumber(query, 'limit');
}

/** @throws InvalidRequest where the parameter is not a whole number */
export function readWholeNumber(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '';
  if (text !== '' && !/^\d+$/.test(text)) {
    throw new InvalidRequest(
      `strconv.ParseInt: parsing "${text}": invalid syntax (${name})`,
    );
  }
  return Number(text);
}
