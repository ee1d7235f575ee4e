import type { TransitionInEvent } from 'backstage-plugin-palette-node';

/** How many waivers a message names. */
const MOST_NAMED = 3;

/** Writes which waivers are over, so that what they covered counts again; undefined where there are none. */
export function writeWaiverEnd(
  transitions: readonly TransitionInEvent[],
): string | undefined {
  const ends = transitions.flatMap(({ component, waiver }) =>
    component && waiver && waiver.change !== 'began'
      ? [writeEnd(component, waiver)]
      : [],
  );
  const rest = ends.length - MOST_NAMED;
  return ends.length === 0
    ? undefined
    : [
        ...ends.slice(0, MOST_NAMED),
        ...(rest > 0 ? [`${rest} more waivers are over.`] : []),
      ].join(' ');
}

function writeEnd(
  component: string,
  { author, change }: NonNullable<TransitionInEvent['waiver']>,
): string {
  const by = author ? ` by ${author}` : '';
  return `The waiver of ${component}${by} ${
    change === 'expired' ? 'has expired' : 'was ended'
  }.`;
}
