import { readdirSync } from 'fs';
import { join, resolve } from 'path';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { Flavours } from './Flavours';
import { loadCluster, LoadOptions } from './loadCluster';

// This package is never built, so its sources stay where its data is.
// eslint-disable-next-line no-restricted-syntax
const FLEET_FOLDER = resolve(__dirname, '../../fleet');

/**
 * The demo clusters: one for each YAML file in `fleet/`, by name.
 * @throws Error naming the file, the place in it and the reason, if one cannot be read
 */
export function demoFleet(options: LoadOptions): readonly SimulatedCluster[] {
  const flavours = new Flavours();
  return listFleetFiles().map(file => loadCluster(file, options, flavours));
}

/** The paths of the files of the demo clusters, in the order of their names. */
export function listFleetFiles(): readonly string[] {
  return readdirSync(FLEET_FOLDER)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => join(FLEET_FOLDER, file));
}
