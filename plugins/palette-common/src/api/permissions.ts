import { createPermission } from '@backstage/plugin-permission-common';

/**
 * To read the Palette catalog, and to judge one's own listing by it.
 *
 * @public
 */
export const paletteCatalogReadPermission = createPermission({
  name: 'palette.catalog.read',
  attributes: { action: 'read' },
});

/**
 * To read reports, lists and history of clusters whose entities one may read.
 *
 * @public
 */
export const paletteReportReadPermission = createPermission({
  name: 'palette.report.read',
  attributes: { action: 'read' },
});

/**
 * To have a cluster checked at once.
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
