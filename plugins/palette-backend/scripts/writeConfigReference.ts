import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { createConfigReference } from './configReference';
import { loadPaletteSchema } from './configSchema';

loadPaletteSchema()
  .then(palette =>
    writeFileSync(
      resolve(__dirname, '../../../docs/configuration.md'),
      createConfigReference(palette),
    ),
  )
  .catch(error => {
    console.error(String(error));
    process.exitCode = 1;
  });
