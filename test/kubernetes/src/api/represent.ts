import { ApiObject, Namespace, Pod } from '../objects/kubernetesObjects';
import { printApiVersion, Resource, RESOURCES } from '../objects/resources';
import { printAge, toPodCells, POD_COLUMNS } from './podTable';
import { Representation } from './representation';
import { ApiAnswer, notAcceptable } from './statuses';

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

/** An object as a single answer or a watch event holds it. */
export function addKind(object: ApiObject, resource: Resource) {
  return {
    kind: RESOURCES[resource].kind,
    apiVersion: printApiVersion(resource),
    ...object,
  };
}

export function toPartialMetadata(object: ApiObject) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}

function toTable(
  objects: readonly ApiObject[],
  metadata: ListMeta,
  { resource, now }: RepresentOptions,
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: toColumns(resource),
    rows: objects.map(object => ({
      cells: toCells(resource, object, now),
      object: toPartialMetadata(object),
    })),
  };
}

function toColumns(resource: Resource) {
  if (resource === 'pods') return POD_COLUMNS;
  const names =
    resource === 'namespaces' ? ['Name', 'Status', 'Age'] : ['Name', 'Age'];
  return names.map(name => ({
    name,
    type: 'string',
    format: name === 'Name' ? 'name' : '',
    description: '',
    priority: 0,
  }));
}

function toCells(
  resource: Resource,
  object: ApiObject,
  now: Date,
): readonly string[] {
  if (resource === 'pods') return toPodCells(object as Pod, now);
  const { name, creationTimestamp } = object.metadata;
  const age = printAge(creationTimestamp, now);
  return resource === 'namespaces'
    ? [name, (object as Namespace).status.phase, age]
    : [name, age];
}

function answerOk(body: unknown): ApiAnswer {
  return { status: 200, body };
}
