/**
 * The domain of Palette conformance: catalog, snapshot, workload identity, evaluation, read plan and API types.
 *
 * @packageDocumentation
 */
export * from './catalog';
export * from './snapshot';
export * from './workloads';
export * from './conformance';
export * from './waivers';
export * from './ticket';
export * from './reading';
export * from './api';
export * from './bundle';
