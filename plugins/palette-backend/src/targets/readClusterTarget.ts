import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CLUSTER_TYPE_ANNOTATION,
  clusterTypes,
  isClusterResource,
  KUBERNETES_CLUSTER_ANNOTATION,
  PaletteSetupError,
  parseDeclaredTraits,
  STRICTNESS_ANNOTATION,
  TRAITS_ANNOTATION,
  type DeclaredTraits,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from './ClusterTarget';
import { isStorableName, LONGEST_CLUSTER_NAME } from './clusterNames';
import { findNearNames } from './findNearNames';
import { quote } from './quote';
import { isStrictness, strictnesses } from './readStrictness';

const AUTO = 'auto';
const typeValues: readonly string[] = [...clusterTypes, AUTO];

/**
 * Reads which cluster an entity stands for and what it declares about it.
 *
 * @param portal - `strictness`: where the entity declares none
 * @throws PaletteSetupError `noAnnotation`, `unknownClusterType`, `unknownTrait`, `unknownStrictness` or `noClusterName`
 */
export function readClusterTarget(
  entity: Entity,
  portal: {
    readonly catalog: PaletteCatalog;
    readonly strictness: Strictness;
  },
): ClusterTarget {
  const entityRef = stringifyEntityRef(entity);
  const annotation = (name: string) =>
    entity.metadata.annotations?.[name]?.trim();
  const type = annotation(CLUSTER_TYPE_ANNOTATION);
  const traits = annotation(TRAITS_ANNOTATION);
  const strictness = annotation(STRICTNESS_ANNOTATION);

  if (
    [type, traits, strictness].every(value => value === undefined) &&
    !isClusterResource(entity)
  ) {
    throw new PaletteSetupError(
      'noAnnotation',
      `${entityRef} is not set up for Palette: add the annotation ${CLUSTER_TYPE_ANNOTATION} with the value tenant, pcg, enterprise or auto.`,
    );
  }

  const declared = {
    ...readDeclaredTraits(entityRef, traits, portal.catalog),
    ...readDeclaredType(entityRef, type),
  };
  const heldTo =
    readDeclaredStrictness(entityRef, strictness) ?? portal.strictness;
  const clusterName = readClusterName(entity);
  if (!clusterName) {
    throw new PaletteSetupError(
      'noClusterName',
      `${entityRef} does not say which cluster it is: add the annotation ${KUBERNETES_CLUSTER_ANNOTATION} with the name by which the Kubernetes plugin knows the cluster.`,
    );
  }
  if (clusterName.length > LONGEST_CLUSTER_NAME) {
    throw new PaletteSetupError(
      'noClusterName',
      `${entityRef} names a cluster with more than ${LONGEST_CLUSTER_NAME} characters, ${quote(
        clusterName,
      )}: give the cluster a shorter name in the Kubernetes plugin, and in the annotation ${KUBERNETES_CLUSTER_ANNOTATION}.`,
    );
  }
  if (!isStorableName(clusterName)) {
    throw new PaletteSetupError(
      'noClusterName',
      `${entityRef} names a cluster with characters that no name of a cluster can have, such as line breaks, ${quote(
        clusterName,
      )}: type the annotation ${KUBERNETES_CLUSTER_ANNOTATION} again, with the name by which the Kubernetes plugin knows the cluster.`,
    );
  }
  return { clusterName, entityRef, declared, strictness: heldTo };
}

/** Reads the name of the cluster that an entity stands for; undefined where it names none. */
export function readClusterName(entity: Entity): string | undefined {
  return (
    entity.metadata.annotations?.[KUBERNETES_CLUSTER_ANNOTATION]?.trim() ||
    (isClusterResource(entity) ? entity.metadata.name : undefined)
  );
}

function readDeclaredType(
  entityRef: string,
  value: string | undefined,
): DeclaredTraits {
  if (value === undefined || value === AUTO) {
    return {};
  }
  if (!typeValues.includes(value)) {
    const [meant] = findNearNames(value, typeValues, 1);
    throw new PaletteSetupError(
      'unknownClusterType',
      `${entityRef} has the annotation ${CLUSTER_TYPE_ANNOTATION}: ${quote(
        value,
      )}, which is not a cluster type: use tenant, pcg, enterprise or auto${
        meant ? ` (did you mean ${meant}?)` : ''
      }.`,
    );
  }
  return { type: value };
}

function readDeclaredTraits(
  entityRef: string,
  text: string | undefined,
  catalog: PaletteCatalog,
): DeclaredTraits {
  try {
    return parseDeclaredTraits(text ?? '', catalog);
  } catch (error) {
    if (error instanceof InputError) {
      throw new PaletteSetupError(
        'unknownTrait',
        `${entityRef} has an annotation ${TRAITS_ANNOTATION} that cannot be used: ${error.message}`,
      );
    }
    throw error;
  }
}

function readDeclaredStrictness(
  entityRef: string,
  value: string | undefined,
): Strictness | undefined {
  if (value !== undefined && !isStrictness(value)) {
    const [meant] = findNearNames(value, strictnesses, 1);
    throw new PaletteSetupError(
      'unknownStrictness',
      `${entityRef} has the annotation ${STRICTNESS_ANNOTATION}: ${quote(
        value,
      )}, which is no strictness: use adapted or documented${
        meant ? ` (did you mean ${meant}?)` : ''
      }.`,
    );
  }
  return value;
}
