import { createHash } from 'node:crypto';
import {
  clusterTypes,
  paletteCatalogReadPermission,
  serializePaletteCatalog,
  type CatalogSummary,
  type ClusterType,
  type DocumentedPod,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import type { Router } from 'express';
import type { Authorizer } from './Authorizer';

/** `/catalog`: what each cluster type should have. */
export function addCatalogRoutes(
  router: Router,
  options: {
    readonly authorizer: Authorizer;
    readonly catalog: PaletteCatalog;
  },
): void {
  const { authorizer, catalog } = options;
  // The request was validated: the path names one of the types.
  const getType = (type: string) => catalog.clusterTypes[type as ClusterType];

  router.get('/catalog', async (req, res) => {
    await authorizer.authorize(req, paletteCatalogReadPermission);
    res.json(summarizeCatalog(catalog));
  });

  const evaluation = JSON.stringify(serializePaletteCatalog(catalog));
  const etag = `"${createHash('sha256').update(evaluation).digest('hex')}"`;
  router.get('/catalog/evaluation', async (req, res) => {
    await authorizer.authorize(req, paletteCatalogReadPermission);
    // Express compares the ETag with the caller's and answers 304 itself.
    res.set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
    res.type('json').send(evaluation);
  });

  router.get('/catalog/:type', async (req, res) => {
    await authorizer.authorize(req, paletteCatalogReadPermission);
    res.json(getType(req.params.type));
  });

  router.get('/catalog/:type/documented', async (req, res) => {
    await authorizer.authorize(req, paletteCatalogReadPermission);
    const rows: DocumentedPod[] = getType(req.params.type).documented.map(
      ({ namespace, pod }) => ({ namespace, pod }),
    );
    res.json(rows);
  });
}

function summarizeCatalog(catalog: PaletteCatalog): CatalogSummary {
  return {
    clusterTypes: clusterTypes
      .map(type => catalog.clusterTypes[type])
      .map(
        ({
          clusterType,
          title,
          summary,
          release,
          version,
          source,
          ...lists
        }) => ({
          clusterType,
          title,
          summary,
          release,
          version,
          source,
          namespaces: lists.namespaces.length,
          components: lists.components.length,
          documentedRows: lists.documented.length,
        }),
      ),
    traits: catalog.traits.map(({ name, title, values }) => ({
      name,
      title,
      values: Object.entries(values).map(([value, called]) => ({
        value,
        title: called,
      })),
    })),
  };
}
