import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  CLUSTER_RESOURCE_TYPES,
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
} from 'backstage-plugin-palette-common';

/** Software catalog filter: all entities that may stand for a cluster. */
export const STANDING_FOR_CLUSTERS = [
  ...[CLUSTER_TYPE_ANNOTATION, KUBERNETES_CLUSTER_ANNOTATION].map(
    annotation => ({
      [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
    }),
  ),
  { kind: 'Resource', 'spec.type': [...CLUSTER_RESOURCE_TYPES] },
];

/** Software catalog filter: entities that people register; a Location only says where to look for others. */
export const REGISTERED = {
  kind: [
    'API',
    'Component',
    'Domain',
    'Group',
    'Resource',
    'System',
    'Template',
    'User',
  ],
};

/** The parts of an entity that say which cluster it stands for, and how strongly. */
export const CLAIM_FIELDS: readonly string[] = [
  'kind',
  'metadata',
  'spec.type',
  'spec.owner',
  'relations',
];

/** Software catalog filter: entities that stand for one of these clusters by exactly this name. */
export function filterByClusterName(clusterNames: readonly string[]) {
  return [
    {
      [`metadata.annotations.${KUBERNETES_CLUSTER_ANNOTATION}`]: [
        ...clusterNames,
      ],
    },
    ...CLUSTER_RESOURCE_TYPES.map(type => ({
      kind: 'Resource',
      'spec.type': type,
      'metadata.name': [...clusterNames],
    })),
  ];
}
