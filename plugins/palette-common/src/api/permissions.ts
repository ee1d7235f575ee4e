import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The permission to read the Palette catalog, and to judge a listing by it.
 *
 * @public
 */
export const paletteCatalogReadPermission = createPermission({
  name: 'palette.catalog.read',
  attributes: { action: 'read' },
});

/**
 * The permission to read reports, lists and history of clusters whose entities the caller may read.
 *
 * @public
 */
export const paletteReportReadPermission = createPermission({
  name: 'palette.report.read',
  attributes: { action: 'read' },
});

/**
 * The permission to have a cluster checked at once.
 *
 * @public
 */
export const paletteCheckCreatePermission = createPermission({
  name: 'palette.check.create',
  attributes: { action: 'create' },
});

// The resource type of the software catalog's entities, so that policies can use its conditions, such as isEntityOwner.
const ENTITY_RESOURCE_TYPE = 'catalog-entity';

/**
 * The permission to read the list of waivers for clusters whose entities the caller may read.
 *
 * @public
 */
export const paletteWaiverReadPermission = createPermission({
  name: 'palette.waiver.read',
  attributes: { action: 'read' },
});

/**
 * The permission to accept the trouble of a component for a time: on the cluster of an entity or, without condition, on many
 * clusters.
 *
 * @public
 */
export const paletteWaiverCreatePermission = createPermission({
  name: 'palette.waiver.create',
  attributes: { action: 'create' },
  resourceType: ENTITY_RESOURCE_TYPE,
});

/**
 * The permission to end a waiver before it expires: on the cluster of an entity or, without condition, on many clusters.
 *
 * @public
 */
export const paletteWaiverDeletePermission = createPermission({
  name: 'palette.waiver.delete',
  attributes: { action: 'delete' },
  resourceType: ENTITY_RESOURCE_TYPE,
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const palettePermissions = [
  paletteCatalogReadPermission,
  paletteReportReadPermission,
  paletteCheckCreatePermission,
  paletteWaiverReadPermission,
  paletteWaiverCreatePermission,
  paletteWaiverDeletePermission,
];
