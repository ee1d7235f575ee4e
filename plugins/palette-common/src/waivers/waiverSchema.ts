import { z } from 'zod';
import { clusterType } from '../catalog/schemaParts';
import { findLatestExpiry } from './findLatestExpiry';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // No database stores them, and waivers are written into what is recorded of clusters.
    .regex(
      /^[^\0\p{Cs}]*$/u,
      'must be without NUL and halves of surrogate pairs',
    );

// "PAL-1" or an address; other schemes could run something when a page shows it as a link.
const ticket = line(500).refine(
  value => !/^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith('https://'),
  'must be an https address or the key of a ticket, such as PAL-1',
);

const component = z
  .string()
  .max(400)
  .regex(
    /^[a-z0-9._<>-]+(\/[a-z0-9._<>-]+)?$/,
    'must be one component: its name, or <namespace>/<name> as reports have it; there are no wildcards',
  );

const time = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
    'must be a day or a time with its zone, such as 2026-12-05 or 2026-12-05T18:00:00Z',
  )
  .refine(isReal, 'must be a day that exists')
  .transform(value => new Date(value).toISOString());

/** A waiver as people write it; days begin at midnight UTC. */
export const waiverEntrySchema = z
  .strictObject({
    id: line(100).optional(),
    component,
    clusters: z.union(
      [
        z.literal('all'),
        z.strictObject({
          names: z
            .array(line(255))
            .min(1)
            .max(1_000)
            .transform(names => [...new Set(names)]),
        }),
        z.strictObject({ clusterType }),
      ],
      'must be all, { names: [...] } or { clusterType: tenant, pcg or enterprise }',
    ),
    reason: line(2_000),
    ticket: ticket.optional(),
    createdAt: time,
    expiresAt: time,
    author: line(255).optional(),
  })
  .refine(w => w.expiresAt > w.createdAt, {
    path: ['expiresAt'],
    error: 'must be later than createdAt',
  })
  .refine(w => w.expiresAt <= findLatestExpiry(w.createdAt), {
    path: ['expiresAt'],
    error: 'must be at most a year after createdAt',
  });

/** Some waivers; more than anybody could keep an eye on are refused. */
export const waiversSchema = z.array(waiverEntrySchema).max(1_000);

/** 31 February is no day, although JavaScript takes it for one in March. */
function isReal(value: string): boolean {
  const [day] = value.split('T');
  const midnight = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(value)) &&
    !Number.isNaN(midnight.getTime()) &&
    midnight.toISOString().startsWith(day)
  );
}
