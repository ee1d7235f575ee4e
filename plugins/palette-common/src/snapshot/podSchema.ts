import { z } from 'zod';
import { printable } from './hostileText';
import { kubernetesName, kubernetesTime } from './kubernetesName';

// Fields of a whole pod that are looked at; the rest is dropped at once.
const text = z.string().transform(printable);
const count = z.number().int().nonnegative().default(0);

const containerState = z.object({
  waiting: z
    .object({ reason: text.optional(), message: text.optional() })
    .nullish(),
  running: z.object({}).nullish(),
  terminated: z
    .object({
      reason: text.optional(),
      message: text.optional(),
      exitCode: z.number().optional(),
      signal: z.number().optional(),
      finishedAt: kubernetesTime,
    })
    .nullish(),
});

const containerStatus = z.object({
  name: text,
  ready: z.boolean().default(false),
  started: z.boolean().nullish(),
  restartCount: count,
  state: containerState.nullish(),
  lastState: containerState.nullish(),
});

/** A Kubernetes Pod; text that people will read is printable, times are times or absent. */
export const podSchema = z.object({
  metadata: z.object({
    name: kubernetesName,
    namespace: kubernetesName,
    creationTimestamp: kubernetesTime,
    deletionTimestamp: kubernetesTime,
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
    ownerReferences: z
      .array(
        z.object({ kind: text, name: text, controller: z.boolean().nullish() }),
      )
      .nullish(),
  }),
  spec: z
    .object({
      nodeName: text.nullish(),
      containers: z.array(z.unknown()).nullish(),
      initContainers: z
        .array(z.object({ name: text, restartPolicy: z.string().nullish() }))
        .nullish(),
    })
    .nullish(),
  status: z
    .object({
      phase: z.string().nullish(),
      reason: text.nullish(),
      message: text.nullish(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: text.nullish(),
            message: text.nullish(),
            lastTransitionTime: kubernetesTime,
          }),
        )
        .nullish(),
      containerStatuses: z.array(containerStatus).nullish(),
      initContainerStatuses: z.array(containerStatus).nullish(),
    })
    .nullish(),
});

export type Pod = z.infer<typeof podSchema>;
export type ContainerStatus = z.infer<typeof containerStatus>;

/** A condition of a pod by its type. */
export function conditionOf({ status }: Pod, type: string) {
  return status?.conditions?.find(c => c.type === type);
}

/** Names of the init containers that run on beside the others. */
export function sidecarsOf({ spec }: Pod): ReadonlySet<string> {
  return new Set(
    (spec?.initContainers ?? [])
      .filter(c => c.restartPolicy === 'Always')
      .map(c => c.name),
  );
}
