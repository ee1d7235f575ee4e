import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { configReference } from './configReference';
import { loadPaletteSchema } from './configSchema';

loadPaletteSchema()
  .then(palette =>
    writeFileSync(
      resolve(__dirname, '../../../docs/configuration.md'),
      configReference(palette),
    ),
  )
  .catch(error => {
    console.error(String(error));
    process.exitCode = 1;
  });
