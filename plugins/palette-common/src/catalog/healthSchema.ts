import { z } from 'zod';
import { duration, text } from './schemaParts';

const failure = z.strictObject({
  reason: text.describe(
    'The word of the kubelet or the scheduler, as kubectl prints it',
  ),
  tolerate: duration
    .optional()
    .describe('How long a young pod may show it; absent: not at all'),
  advice: text.describe('What to look at next, in one sentence'),
});

/** health.yaml: how long pods may take, and what the reasons that they give mean. */
export const healthFileSchema = z.strictObject({
  startingDeadline: duration.describe(
    'How long a pod may take to become ready before it counts as degraded',
  ),
  recentRestart: duration.describe(
    'How long after a restart a report still mentions it',
  ),
  flapping: z
    .strictObject({
      restarts: z.int().min(2).describe('At least this many restarts'),
      every: duration.describe('on average one in this time, or more'),
      lastWithin: duration.describe('the last of them this recently'),
    })
    .describe('Restarts that go on although the pod is ready at this moment'),
  failures: z.array(failure).min(1),
});

export type HealthFile = z.infer<typeof healthFileSchema>;
