import { z } from 'zod';
import { conditions, name, oneOrMore, text } from './schemaParts';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be words in small letters with hyphens between them',
  )
  .max(100);
const address = z
  .url({ protocol: /^https$/, error: 'must be an address with https' })
  .max(2_000);

/** A known trouble. */
export const troubleSchema = z.strictObject({
  id: id.describe('Names the trouble; overlays refer to it'),
  title: text
    .max(200)
    .describe('The trouble in a few words, as the title of its link'),
  workload: oneOrMore(name).describe('Any of these workloads'),
  in: oneOrMore(name).describe('in any of these namespaces'),
  reason: oneOrMore(text).describe(
    'Any of these reasons, as kubectl prints them; for a component that is missing noPod, noNamespace or namespaceTerminating',
  ),
  messageContains: oneOrMore(text.max(200))
    .optional()
    .describe(
      'Any of these texts is part of a message of its pods or containers; upper and lower case are the same',
    ),
  when: conditions.optional(),
  advice: text
    .max(1_000)
    .describe('What to look at next, in a sentence or two'),
  mendedIn: text
    .max(50)
    .optional()
    .describe('The Palette release that fixed it, such as 4.10.0'),
  link: address.optional().describe('A page about it; by default the source'),
  runbook: address.optional().describe("The portal owner's own page about it"),
  source: address.describe('Where it is described'),
  confidence: z.enum(['verified', 'judged']),
});

/** troubles.yaml: troubles with a known cause, and what to do about each. */
export const troublesFileSchema = z.strictObject({
  troubles: z
    .array(troubleSchema)
    .describe(
      'Known troubles with advice of their own; the first that fits is taken',
    ),
});

/** A known trouble as a file has it. */
export type TroubleEntry = z.infer<typeof troubleSchema>;
export type TroublesFile = z.infer<typeof troublesFileSchema>;
