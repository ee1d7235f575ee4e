import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { loadPaletteCatalog } from '../src';
import { formatTraitReference } from './traitReference';

loadPaletteCatalog()
  .then(catalog =>
    writeFileSync(
      resolve(__dirname, '../../../docs/traits.md'),
      formatTraitReference(catalog),
    ),
  )
  .catch(error => {
    console.error(String(error));
    process.exitCode = 1;
  });
