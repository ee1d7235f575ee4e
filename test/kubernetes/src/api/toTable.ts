import { ApiObject, Namespace, Pod } from '../objects/kubernetesObjects';
import { Resource } from '../objects/resources';
import { hasTextualRestarts, listColumns, listPodColumns } from './columns';
import { InvalidRequest } from './InvalidRequest';
import { Cell, printAge, toPodCells } from './podTable';
import { addKind, toPartialMetadata } from './objectForms';
import {
  INCLUDED,
  IncludeObject,
  ListMeta,
  RepresentOptions,
} from './RepresentOptions';

/**
 * Reads `includeObject`; `Metadata` where it is absent.
 * @throws InvalidRequest where it is another word (400)
 */
export function readIncludeObject(query: URLSearchParams): IncludeObject {
  const asked = query.get('includeObject') || 'Metadata';
  const known = INCLUDED.find(word => word === asked);
  if (!known) {
    throw new InvalidRequest(
      `Unable to convert to Table as requested: includeObject: Invalid value: "${asked}": must be 'Metadata', 'Object', 'None', or empty`,
    );
  }
  return known;
}

/** Objects as the rows of a Table. */
export function toTable(
  objects: readonly ApiObject[],
  metadata: ListMeta,
  options: RepresentOptions,
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: toColumns(options),
    rows: objects.map(object => ({
      cells: toCells(object, options),
      ...toRowConditions(object),
      object: toRowObject(object, options),
    })),
  };
}

function toRowObject(
  object: ApiObject,
  { includeObject, resource }: RepresentOptions,
): unknown {
  switch (includeObject) {
    case 'None':
      return null;
    case 'Object':
      return addKind(object, resource);
    default:
      return toPartialMetadata(object);
  }
}

/** Rows of pods that have ended say so, so that kubectl can show them in another colour. */
function toRowConditions(object: ApiObject) {
  const { phase } = (object as Partial<Pod>).status ?? {};
  if (phase !== 'Succeeded' && phase !== 'Failed') return {};
  const message = `The pod is ${phase}.`;
  const condition = { status: 'True', reason: phase, message };
  return { conditions: [{ type: 'Completed', ...condition }] };
}

function toColumns({ resource, kubernetesVersion }: RepresentOptions) {
  if (resource === 'pods') return listPodColumns(kubernetesVersion);
  return listColumns(
    hasStatus(resource) ? ['Name', 'Status', 'Age'] : ['Name', 'Age'],
  );
}

function toCells(
  object: ApiObject,
  { resource, now, kubernetesVersion }: RepresentOptions,
): readonly Cell[] {
  if (resource === 'pods') {
    const textualRestarts = hasTextualRestarts(kubernetesVersion);
    return toPodCells(object as Pod, now, { textualRestarts });
  }
  const { name, creationTimestamp } = object.metadata;
  const age = printAge(creationTimestamp, now);
  return hasStatus(resource)
    ? [name, (object as Namespace).status.phase, age]
    : [name, age];
}

function hasStatus(resource: Resource): boolean {
  return resource === 'namespaces';
}
