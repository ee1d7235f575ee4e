import { ApiObject } from '../objects/kubernetesObjects';
import { printApiVersion, RESOURCES } from '../objects/resources';
import { addKind, toPartialMetadata } from './objectForms';
import { ListMeta, RepresentOptions } from './RepresentOptions';
import { ApiAnswer, notAcceptable } from './statuses';
import { toTable } from './toTable';

/** A list in the form that the client accepts. */
export function representList(
  items: readonly ApiObject[],
  metadata: ListMeta,
  options: RepresentOptions,
): ApiAnswer {
  switch (options.representation) {
    case 'PartialObjectMetadataList':
      return answerOk({
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata,
        items: items.map(toPartialMetadata),
      });
    case 'Table':
      return answerOk(toTable(items, metadata, options));
    case 'PartialObjectMetadata':
      return notAcceptable(
        'you requested PartialObjectMetadata, but the requested object is a list',
      );
    default:
      return answerOk({
        kind: `${RESOURCES[options.resource].kind}List`,
        apiVersion: printApiVersion(options.resource),
        metadata,
        items,
      });
  }
}

/** One object in the form that the client accepts. */
export function representObject(
  object: ApiObject,
  options: RepresentOptions,
): ApiAnswer {
  switch (options.representation) {
    case 'PartialObjectMetadata':
      return answerOk(toPartialMetadata(object));
    case 'Table':
      return answerOk(
        toTable(
          [object],
          { resourceVersion: object.metadata.resourceVersion },
          options,
        ),
      );
    case 'PartialObjectMetadataList':
      return notAcceptable(
        'you requested PartialObjectMetadataList, but the requested object is not a list',
      );
    default:
      return answerOk(addKind(object, options.resource));
  }
}

function answerOk(body: unknown): ApiAnswer {
  return { status: 200, body };
}
