import SvgIcon from '@material-ui/core/SvgIcon';
import { useTheme } from '@material-ui/core/styles';
import type { ReactElement } from 'react';
import { usePaletteTranslation } from '../translation';
import {
  type Shape,
  type ShownState,
  appearances,
  getStateColor,
} from './appearance';

const shapes: Readonly<Record<Shape, (glyph: string) => ReactElement>> = {
  checkedCircle: glyph => (
    <>
      <circle cx="12" cy="12" r="10" />
      <path
        d="M7.4 12.4l3.2 3.2 6.2-6.8"
        fill="none"
        stroke={glyph}
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  halfCircle: () => (
    <>
      <circle
        cx="12"
        cy="12"
        r="9"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <path d="M12 3a9 9 0 0 1 0 18z" />
    </>
  ),
  triangle: glyph => (
    <>
      <path
        d="M12 3.6L21.6 20.4H2.4z"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <path
        d="M12 9.4v5"
        fill="none"
        stroke={glyph}
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="12" cy="17.8" r="1.4" fill={glyph} />
    </>
  ),
  crossedSquare: glyph => (
    <>
      <rect x="2.5" y="2.5" width="19" height="19" rx="2" />
      <path
        d="M8 8l8 8M16 8l-8 8"
        fill="none"
        stroke={glyph}
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </>
  ),
  hollowCircle: () => (
    <circle
      cx="12"
      cy="12"
      r="8.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  dash: () => <rect x="4" y="10.6" width="16" height="2.8" rx="1.4" />,
  diamond: glyph => (
    <>
      <path
        d="M12 2.2L21.8 12 12 21.8 2.2 12z"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path
        d="M9.4 9.9a2.6 2.6 0 1 1 4 2.2c-.9.6-1.4 1-1.4 1.9"
        fill="none"
        stroke={glyph}
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="12" cy="16.9" r="1.3" fill={glyph} />
    </>
  ),
};

export interface StateIconProps {
  readonly state: ShownState;
  /** CSS length; the icon is square. */
  readonly size?: number | string;
  /** Names the state for screen readers; only for an icon without its word beside it. */
  readonly titled?: boolean;
}

/** The icon of a state: its shape in its colour. */
export function StateIcon({ state, size = '1.25rem', titled }: StateIconProps) {
  const theme = useTheme();
  const { t } = usePaletteTranslation();
  const { shape } = appearances[state];
  return (
    <SvgIcon
      titleAccess={titled ? t(`states.word.${state}`) : undefined}
      style={{
        color: getStateColor(theme, state),
        fontSize: size,
        flexShrink: 0,
      }}
    >
      {shapes[shape](theme.palette.background.paper)}
    </SvgIcon>
  );
}
