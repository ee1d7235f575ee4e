import { z } from 'zod';
import { POD_STATES } from '../objects/PodCondition';
import { WORKLOAD_KINDS } from '../objects/WorkloadSpec';

const duration = z
  .string()
  .regex(/^(\d+[smhd])+$/, 'write it like 45s, 14m or 2d3h');
const stringMap = z.record(z.string(), z.string());

const condition = z.union([
  z.enum(POD_STATES).transform(state => ({ state })),
  z.strictObject({
    state: z.enum(POD_STATES),
    for: duration.optional(),
    message: z.string().optional(),
    restarts: z.number().int().optional(),
    exitCode: z.number().int().optional(),
    container: z.string().optional(),
    log: z.array(z.string()).optional(),
  }),
]);

const workload = z.union([
  z.enum(WORKLOAD_KINDS).transform(kind => ({ kind })),
  z.strictObject({
    kind: z.enum(WORKLOAD_KINDS),
    replicas: z.number().int().min(0).optional(),
    containers: z.array(z.string()).optional(),
    initContainers: z.array(z.string()).optional(),
    image: z.string().optional(),
    labels: stringMap.optional(),
    port: z.number().int().optional(),
    host: z.string().optional(),
    maxReplicas: z.number().int().optional(),
    age: duration.optional(),
    condition: condition.optional(),
    pods: z.record(z.string().regex(/^\d+$/), condition).optional(),
    /** Its pods are gone for this long. */
    absent: duration.optional(),
  }),
]);

const namespace = z.strictObject({
  labels: stringMap.optional(),
  annotations: stringMap.optional(),
  age: duration.optional(),
  phase: z.enum(['Active', 'Terminating']).optional(),
  workloads: z.record(z.string(), workload).optional(),
});

const refused = z.strictObject({ type: z.literal('refused') });

/** A trouble that ended; both times count back from now. */
const pastTrouble = z.union([
  z.strictObject({ from: duration, until: duration, fault: refused }),
  z.strictObject({
    from: duration,
    until: duration,
    in: z.string(),
    workload: z.string(),
    /** `absent`: its pods were gone. */
    was: z.union([z.literal('absent'), condition]),
    /** Number of the one pod that it concerned. Default: all of them. */
    pod: z.number().int().min(0).optional(),
  }),
]);

/** The YAML file of one cluster before its flavour is laid below its namespaces. */
export const fleetFileHead = z.looseObject({
  name: z.string(),
  flavour: z.string().optional(),
  uid: z
    .string()
    .regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits')
    .optional(),
});

/** The YAML file of one cluster. Unknown keys are errors, so that typos are found. */
export const fleetFile = z.strictObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  flavour: z.string().optional(),
  uid: z.string().optional(),
  clusterType: z.enum(['tenant', 'pcg', 'enterprise']).optional(),
  kubernetesVersion: z.string().regex(/^v\d+\.\d+\.\d+/),
  age: duration,
  fault: refused.optional(),
  /** How long the fault lasts already. Default: as long as the cluster is there. */
  faultFor: duration.optional(),
  nodes: z.strictObject({
    controlPlane: z.array(z.string()),
    workers: z.array(z.string()),
  }),
  namespaces: z.record(z.string(), namespace),
  past: z.array(pastTrouble).optional(),
});

export type FleetFile = z.infer<typeof fleetFile>;
export type FleetWorkload = Exclude<
  FleetFile['namespaces'][string]['workloads'],
  undefined
>[string];
export type PastTrouble = z.infer<typeof pastTrouble>;
