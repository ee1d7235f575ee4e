import { readdirSync } from 'fs';
import { join, resolve } from 'path';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { Flavours } from './Flavours';
import { FleetFile } from './FleetFile';
import { buildCluster, LoadOptions } from './loadCluster';
import { readFleetFile } from './readFleetFile';

// This package is never built, so its sources stay where its data is.
// eslint-disable-next-line no-restricted-syntax
const FLEET_FOLDER = resolve(__dirname, '../../fleet');

/**
 * The demo clusters: one for each YAML file in `fleet/`, by name.
 * @throws Error naming the file, the place in it and the reason, if one cannot be read
 */
export function demoFleet(options: LoadOptions): readonly SimulatedCluster[] {
  return demoFiles().map(file => buildCluster(file, options));
}

/**
 * The files of the demo clusters, in the order of their names.
 * @throws Error naming the file, the place in it and the reason, if one cannot be read
 */
export function demoFiles(): readonly FleetFile[] {
  const flavours = new Flavours();
  return readdirSync(FLEET_FOLDER)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => readFleetFile(join(FLEET_FOLDER, file), flavours));
}
