import { z } from 'zod';
import { Fault } from '../cluster/ClusterFaults';
import { POD_STATES } from '../objects/PodCondition';

const workload = { namespace: z.string(), workload: z.string() };
const positive = z.number().int().min(0);

const fault = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('refused') }),
  z.strictObject({ type: z.literal('slowHeaders'), ms: positive }),
  z.strictObject({ type: z.literal('slowBody'), ms: positive }),
  z.strictObject({
    type: z.literal('status'),
    status: z.union([z.literal(429), z.literal(500), z.literal(503)]),
    retryAfter: positive.optional(),
  }),
  z.strictObject({ type: z.literal('truncatedJson') }),
  z.strictObject({ type: z.literal('resetMidBody') }),
  z.strictObject({
    type: z.literal('redirect'),
    location: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('html') }),
  z.strictObject({ type: z.literal('wrongShape'), body: z.unknown() }),
  z.strictObject({ type: z.literal('hugeBody'), bytes: positive }),
]) satisfies z.ZodType<Fault>;

/** A change of a cluster from outside. */
export const controlRequest = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('break'),
    ...workload,
    condition: z.strictObject({
      state: z.enum(POD_STATES),
      for: z.string().optional(),
      message: z.string().optional(),
      restarts: positive.optional(),
      exitCode: positive.optional(),
      container: z.string().optional(),
      log: z.array(z.string()).optional(),
    }),
    /** Number of the one pod to break. Default: all. */
    pod: positive.optional(),
  }),
  z.strictObject({ action: z.literal('remove'), ...workload }),
  z.strictObject({ action: z.literal('heal'), ...workload }),
  z.strictObject({
    action: z.literal('scale'),
    ...workload,
    replicas: positive,
  }),
  z.strictObject({ action: z.literal('setFault'), fault }),
  z.strictObject({ action: z.literal('clearFault') }),
]);

export type ControlRequest = z.infer<typeof controlRequest>;
