import {
  darken,
  getContrastRatio,
  getLuminance,
  lighten,
} from '@material-ui/core/styles/colorManipulator';

/**
 * Moves a colour away from its background, as little as needed, until both have the given contrast ratio
 * (WCAG 2.2: 4.5 for text, 3 for shapes). Themes choose their status colours freely, so no shade can be relied on.
 */
export function makeReadable(
  color: string,
  background: string,
  ratio: number,
): string {
  const moveAway = getLuminance(background) > 0.4 ? darken : lighten;
  for (let amount = 0; amount < 1; amount += 0.05) {
    const moved = moveAway(color, amount);
    if (getContrastRatio(moved, background) >= ratio) {
      return moved;
    }
  }
  return moveAway(color, 1);
}
