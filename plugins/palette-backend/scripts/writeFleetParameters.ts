import { readFileSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import { writeFleetParameters } from './fleetParameters';

const path = resolve(__dirname, '../src/schema/openapi.yaml');

writeFileSync(path, writeFleetParameters(readFileSync(path, 'utf8')));
