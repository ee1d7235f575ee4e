import { Resource } from '../cluster/ObjectStore';
import { Namespace, Pod } from '../objects/kubernetesObjects';
import { printAge, toPodCells, POD_COLUMNS } from './podTable';
import { Representation } from './representation';
import { ApiAnswer, notAcceptable } from './statuses';

const KINDS: Readonly<Record<Resource, string>> = {
  namespaces: 'Namespace',
  pods: 'Pod',
};

export interface ListMeta {
  readonly resourceVersion: string;
  readonly continue?: string;
  readonly remainingItemCount?: number;
}

export interface RepresentOptions {
  readonly resource: Resource;
  readonly representation: Representation;
  /** Ages in a Table count back from here. */
  readonly now: Date;
}

/** A list in the form that the client accepts. */
export function representList(
  items: readonly (Namespace | Pod)[],
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
        kind: `${KINDS[options.resource]}List`,
        apiVersion: 'v1',
        metadata,
        items,
      });
  }
}

/** One object in the form that the client accepts. */
export function representObject(
  object: Namespace | Pod,
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

/** An object as a single answer or a watch event holds it. */
export function addKind(object: Namespace | Pod, resource: Resource) {
  return { kind: KINDS[resource], apiVersion: 'v1', ...object };
}

export function toPartialMetadata(object: Namespace | Pod) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}

function toTable(
  objects: readonly (Namespace | Pod)[],
  metadata: ListMeta,
  { resource, now }: RepresentOptions,
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions:
      resource === 'pods'
        ? POD_COLUMNS
        : ['Name', 'Status', 'Age'].map(name => ({
            name,
            type: 'string',
            format: name === 'Name' ? 'name' : '',
            description: '',
            priority: 0,
          })),
    rows: objects.map(object => ({
      cells:
        resource === 'pods'
          ? toPodCells(object as Pod, now)
          : [
              object.metadata.name,
              (object as Namespace).status.phase,
              printAge(object.metadata.creationTimestamp, now),
            ],
      object: toPartialMetadata(object),
    })),
  };
}

function answerOk(body: unknown): ApiAnswer {
  return { status: 200, body };
}
