import { z } from 'zod';
import type { FindingEvent } from '../../conformance/report/Finding';
import { kubernetesName, kubernetesTime } from '../../snapshot/kubernetesName';
import { makePrintable } from '../../snapshot/makePrintable';

const text = z.string().transform(makePrintable);
const count = z.number().int().positive().max(2_147_483_647).nullish();

const eventSchema = z.object({
  metadata: z.object({
    namespace: kubernetesName,
    creationTimestamp: kubernetesTime,
  }),
  involvedObject: z.object({
    kind: text,
    name: z.string().max(253).transform(makePrintable),
    namespace: z.string().nullish(),
  }),
  reason: text.nullish(),
  message: text.nullish(),
  type: z.string().nullish(),
  count: count.catch(undefined),
  firstTimestamp: kubernetesTime,
  lastTimestamp: kubernetesTime,
  eventTime: kubernetesTime,
  series: z
    .object({ count: count.catch(undefined), lastObservedTime: kubernetesTime })
    .nullish(),
});

/** An event, and the object that it is about. */
export interface ObservedEvent extends FindingEvent {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
}

/**
 * Reduces a Kubernetes Event to what a finding shows of it.
 *
 * @throws ZodError where it is not the shape of an Event.
 */
export function projectEvent(object: unknown): ObservedEvent {
  const event = eventSchema.parse(object);
  const { kind, name } = event.involvedObject;
  const lastSeenAt =
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    event.firstTimestamp ??
    event.metadata.creationTimestamp;
  return {
    namespace: event.metadata.namespace,
    kind,
    name,
    object: `${kind.toLowerCase()}/${name}`,
    reason: event.reason ?? '',
    message: event.message ?? '',
    type: event.type === 'Warning' ? 'Warning' : 'Normal',
    count: event.series?.count ?? event.count ?? 1,
    ...(lastSeenAt && { lastSeenAt }),
  };
}
