import { ApiObject } from '../objects/kubernetesObjects';
import { printApiVersion, Resource, RESOURCES } from '../objects/resources';

/** An object as a single answer or a watch event holds it. */
export function addKind(object: ApiObject, resource: Resource) {
  return {
    kind: RESOURCES[resource].kind,
    apiVersion: printApiVersion(resource),
    ...object,
  };
}

/** An object's metadata alone. */
export function toPartialMetadata(object: ApiObject) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}
