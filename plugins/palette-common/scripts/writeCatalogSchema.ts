import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { toCatalogJsonSchema } from '../src/catalog/jsonSchema';

writeFileSync(
  resolve(__dirname, '../../../catalog-data/schema.json'),
  `${JSON.stringify(toCatalogJsonSchema(), undefined, 2)}\n`,
);
