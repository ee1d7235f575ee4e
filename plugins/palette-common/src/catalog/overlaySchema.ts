import { z } from 'zod';
import { troubleSchema } from './troublesSchema';

const overlayTrouble = troubleSchema.partial().required({ id: true });

/** An overlay: what the portal's owner adds to the Palette catalog or changes in it. */
export const overlayFileSchema = z.strictObject(
  {
    troubles: z
      .array(overlayTrouble)
      .min(1)
      .max(1_000)
      .describe(
        'Known troubles of your own, which come before those that ship. One with the id of a trouble that ships changes the parts that it has.',
      ),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `an overlay can have troubles and nothing else so far; remove ${issue.keys.join(
            ', ',
          )}`
        : undefined,
  },
);

export type OverlayFile = z.infer<typeof overlayFileSchema>;
