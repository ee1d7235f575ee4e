import type { Clue, Sign, TraitDefinition } from '../catalog';
import { hiddenPods } from './pods';
import { judge, smallCatalog } from './smallCatalog';

/** A clue to a workload in the namespace infra. */
export const inInfra = (workload: string): Clue => ({
  workloads: [workload],
  namespaces: ['infra'],
});
const inTheDark: Clue = { workloads: ['x'], namespaces: ['dark'] };
const dark = [hiddenPods('dark')];
/** A sign that any of some workloads in the namespace infra shows. */
export const sign = (value: string, ...workloads: string[]): Sign => ({
  value,
  any: workloads.map(inInfra),
  none: [],
  when: {},
});
/** A sign that is seen but may not hold: a gap may hide what excludes it. */
export const doubtful = (value: string, workload: string): Sign => ({
  ...sign(value, workload),
  none: [inTheDark],
});
/** A sign that a gap hides. */
export const hidden = (value: string): Sign => ({
  ...sign(value),
  any: [inTheDark],
});

/** The trait `cloud` on a tenant cluster with some workloads in the namespace infra. */
export function readCloud(
  definition: Partial<TraitDefinition>,
  workloads: readonly string[] = [],
  declared?: string,
) {
  const signs = [
    ...(definition.signs ?? []),
    ...(definition.hints ?? []),
  ].flatMap(({ any, none }) => [...any, ...none]);
  return judge(smallCatalog([], { signs: [], ...definition }), {
    pods: workloads.map(workload => `infra/${workload}`),
    gaps: signs.includes(inTheDark) ? dark : [],
    declared: declared === undefined ? {} : { cloud: declared },
  }).traits.find(({ name }) => name === 'cloud');
}
/** The evidence of a workload in the namespace infra. */
export const seen = (workload: string) => `Deployment ${workload} in infra`;
