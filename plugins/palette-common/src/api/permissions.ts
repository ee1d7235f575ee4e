import { createPermission } from '@backstage/plugin-permission-common';

export const paletteCatalogReadPermission = createPermission({
  name: 'palette.catalog.read',
  attributes: { action: 'read' },
});

export const paletteReportReadPermission = createPermission({
  name: 'palette.report.read',
  attributes: { action: 'read' },
});

export const paletteCheckCreatePermission = createPermission({
  name: 'palette.check.create',
  attributes: { action: 'create' },
});

export const palettePermissions = [
  paletteCatalogReadPermission,
  paletteReportReadPermission,
  paletteCheckCreatePermission,
];
