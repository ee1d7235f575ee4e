import { z } from 'zod';
import { makePrintable } from './makePrintable';
import { kubernetesName, kubernetesTime } from './kubernetesName';

// The fields of a pod that are read. All others are dropped at once.
const text = z.string().transform(makePrintable);

// An int32 in Kubernetes.
const count = z.number().int().nonnegative().max(2_147_483_647).default(0);

/** No working pod has more containers, owners or conditions. A list is counted before its items are read. */
const LONGEST_LIST = 250;

/** The annotation by which the kubelet marks mirrors of static pods. */
export const MIRROR_ANNOTATION = 'kubernetes.io/config.mirror';

const label = z.string().transform(makePrintable).optional();

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

/** A Kubernetes Pod; text for people is made printable, and times are valid or absent. */
export const podSchema = z.object({
  metadata: z.object({
    name: kubernetesName,
    namespace: kubernetesName,
    creationTimestamp: kubernetesTime,
    deletionTimestamp: kubernetesTime,
    labels: z
      .object({
        'pod-template-hash': label,
        'controller-revision-hash': label,
        'batch.kubernetes.io/job-name': label,
        'job-name': label,
        'statefulset.kubernetes.io/pod-name': label,
      })
      .nullish(),
    annotations: z
      .object({ [MIRROR_ANNOTATION]: z.string().optional() })
      .nullish(),
    ownerReferences: boundedList(
      z.object({ kind: text, name: text, controller: z.boolean().nullish() }),
    ).nullish(),
  }),
  spec: z
    .object({
      nodeName: text.nullish(),
      containers: z.array(z.unknown()).max(LONGEST_LIST).nullish(),
      initContainers: boundedList(
        z.object({ name: text, restartPolicy: z.string().nullish() }),
      ).nullish(),
    })
    .nullish(),
  status: z
    .object({
      phase: z.string().nullish(),
      reason: text.nullish(),
      message: text.nullish(),
      conditions: boundedList(
        z.object({
          type: z.string(),
          status: z.string(),
          reason: text.nullish(),
          message: text.nullish(),
          lastTransitionTime: kubernetesTime,
        }),
      ).nullish(),
      containerStatuses: boundedList(containerStatus).nullish(),
      initContainerStatuses: boundedList(containerStatus).nullish(),
    })
    .nullish(),
});

export type Pod = z.infer<typeof podSchema>;

export type ContainerStatus = z.infer<typeof containerStatus>;

/** A condition of a pod by its type. */
export function findCondition({ status }: Pod, type: string) {
  return status?.conditions?.find(c => c.type === type);
}

/** Names of the init containers that keep running beside the others. */
export function listSidecars({ spec }: Pod): ReadonlySet<string> {
  return new Set(
    (spec?.initContainers ?? [])
      .filter(c => c.restartPolicy === 'Always')
      .map(c => c.name),
  );
}

function boundedList<T extends z.ZodType>(element: T) {
  return z.array(z.unknown()).max(LONGEST_LIST).pipe(z.array(element));
}
