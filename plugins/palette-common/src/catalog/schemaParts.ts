import { z } from 'zod';
import { clusterTypes, workloadKinds } from './kinds';

export const text = z.string().trim().min(1);
export const name = z
  .string()
  .regex(
    /^[a-z0-9.<>-]+$/,
    'must be a Kubernetes name; <uid>, <version>, <node> or <any> may stand for what varies',
  );
export const duration = z
  .string()
  .regex(/^[1-9][0-9]*[smh]$/, 'must be a duration such as 30s, 15m or 1h');
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]);

export const kind = z.enum(workloadKinds);
export const clusterType = z.enum(clusterTypes);

export const conditions = z
  .record(
    text,
    z.union([
      text,
      z.array(text).min(1),
      z.strictObject({ not: oneOrMore(text) }),
    ]),
  )
  .describe(
    'Trait conditions, all of which must hold: a value, a list of values, or {not: …}',
  );

export const anyOf = z.strictObject({
  workload: oneOrMore(name).describe('Any of these workloads'),
  in: oneOrMore(name).describe('in any of these namespaces'),
});

export type ConditionsEntry = z.infer<typeof conditions>;
