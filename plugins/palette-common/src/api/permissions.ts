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

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const palettePermissions = [
  paletteCatalogReadPermission,
  paletteReportReadPermission,
  paletteCheckCreatePermission,
];
