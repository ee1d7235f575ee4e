import deepPurple from '@material-ui/core/colors/deepPurple';
import type { Theme } from '@material-ui/core/styles';
import type { FindingState, Verdict } from 'backstage-plugin-palette-common';
import { makeReadable } from './makeReadable';

/** Whatever the one status chip can show. */
export type ShownState = FindingState | Verdict;

export type Shape =
  | 'checkedCircle'
  | 'halfCircle'
  | 'triangle'
  | 'crossedSquare'
  | 'hollowCircle'
  | 'dash'
  | 'diamond';

type Tone = 'good' | 'busy' | 'warning' | 'bad' | 'quiet' | 'unknown';

interface Appearance {
  readonly shape: Shape;
  readonly tone: Tone;
}

/** The shape and, among the translated texts, the word of a state carry its meaning; the tone only helps. */
export const appearances: Readonly<Record<ShownState, Appearance>> = {
  missing: { shape: 'crossedSquare', tone: 'bad' },
  nonconformant: { shape: 'crossedSquare', tone: 'bad' },
  degraded: { shape: 'triangle', tone: 'warning' },
  unknown: { shape: 'diamond', tone: 'unknown' },
  progressing: { shape: 'halfCircle', tone: 'busy' },
  ready: { shape: 'checkedCircle', tone: 'good' },
  conformant: { shape: 'checkedCircle', tone: 'good' },
  notInstalled: { shape: 'hollowCircle', tone: 'quiet' },
  notApplicable: { shape: 'dash', tone: 'quiet' },
};

const glyphsOfShapes: Readonly<Record<Shape, string>> = {
  checkedCircle: '●',
  halfCircle: '◐',
  triangle: '▲',
  crossedSquare: '☒',
  hollowCircle: '○',
  dash: '–',
  diamond: '◆',
};

/** A state's shape as one character, where many stand together and icons would be too heavy. */
export function getGlyph(state: ShownState): string {
  return glyphsOfShapes[appearances[state].shape];
}

type BackstagePalette = Theme['palette'] & {
  readonly status?: Readonly<
    Record<'ok' | 'warning' | 'error' | 'running', string>
  >;
  readonly bursts?: { readonly backgroundColor?: { readonly default: string } };
};

function getToneColor(palette: BackstagePalette, tone: Tone): string {
  switch (tone) {
    case 'good':
      return palette.status?.ok ?? palette.success.main;
    case 'busy':
      return palette.status?.running ?? palette.info.main;
    case 'warning':
      return palette.status?.warning ?? palette.warning.main;
    case 'bad':
      return palette.status?.error ?? palette.error.main;
    case 'unknown':
      return palette.bursts?.backgroundColor?.default ?? deepPurple[500];
    default:
      return palette.type === 'dark' ? palette.grey[400] : palette.grey[600];
  }
}

/** The theme's colour for a state, at least 3:1 against paper. */
export function getStateColor(theme: Theme, state: ShownState): string {
  const { palette } = theme;
  const color = getToneColor(palette, appearances[state].tone);
  return makeReadable(color, palette.background.paper, 3);
}
