import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { catalogJsonSchema } from '../src/catalog/jsonSchema';

writeFileSync(
  resolve(__dirname, '../../../catalog-data/schema.json'),
  `${JSON.stringify(catalogJsonSchema(), undefined, 2)}\n`,
);
