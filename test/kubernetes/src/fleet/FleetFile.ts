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
    age: duration.optional(),
    condition: condition.optional(),
    pods: z.record(z.string().regex(/^\d+$/), condition).optional(),
  }),
]);

const namespace = z.strictObject({
  labels: stringMap.optional(),
  annotations: stringMap.optional(),
  age: duration.optional(),
  phase: z.enum(['Active', 'Terminating']).optional(),
  workloads: z.record(z.string(), workload).optional(),
});

/** The YAML file of one cluster. Unknown keys are errors, so that typos are found. */
export const fleetFile = z.strictObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  clusterType: z.enum(['tenant', 'pcg', 'enterprise']).optional(),
  kubernetesVersion: z.string().regex(/^v\d+\.\d+\.\d+/),
  age: duration,
  fault: z.strictObject({ type: z.literal('refused') }).optional(),
  nodes: z.strictObject({
    controlPlane: z.array(z.string()),
    workers: z.array(z.string()),
  }),
  namespaces: z.record(z.string(), namespace),
});

export type FleetFile = z.infer<typeof fleetFile>;
