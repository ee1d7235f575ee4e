import deepPurple from '@material-ui/core/colors/deepPurple';
import type { Theme } from '@material-ui/core/styles';
import type { FindingState, Verdict } from 'backstage-plugin-palette-common';
import { makeReadable } from './makeReadable';

/** The states that icons and labels can show. */
export type ShownState = FindingState | Verdict;

export type Shape =
  | 'checkedCircle'
  | 'halfCircle'
  | 'triangle'
  | 'crossedSquare'
  | 'hollowCircle'
  | 'dash'
  | 'diamond';

/** The shape and tone of each state. The shape and the translated word carry the meaning; the tone only helps. */
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

const glyphs: Readonly<Record<Shape, string>> = {
  checkedCircle: '●',
  halfCircle: '◐',
  triangle: '▲',
  crossedSquare: '☒',
  hollowCircle: '○',
  dash: '–',
  diamond: '◆',
};

/** The shape of a state as one character, for places with too many states for icons. */
export function getGlyph(state: ShownState): string {
  return glyphs[appearances[state].shape];
}

/** The theme's colour for a state, at least 3:1 against paper. */
export function getStateColor(theme: Theme, state: ShownState): string {
  const { palette } = theme;
  const color = getToneColor(palette, appearances[state].tone);
  return makeReadable(color, palette.background.paper, 3);
}

interface Appearance {
  readonly shape: Shape;
  readonly tone: Tone;
}

type Tone = 'good' | 'busy' | 'warning' | 'bad' | 'quiet' | 'unknown';

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
