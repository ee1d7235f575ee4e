import { makeStyles } from '@material-ui/core/styles';
import { type KeyboardEvent, useRef } from 'react';
import { usePaletteTranslation } from '../translation';
import { DayCell } from './DayCell';
import { useStripStyles } from './useStripStyles';
import type { HistoryDay } from './listDays';

const useStyles = makeStyles(theme => ({
  day: {
    display: 'block',
    borderRadius: 2,
    cursor: 'default',
    '&[aria-selected="true"]': { background: theme.palette.action.selected },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
    },
  },
}));

export interface DayStripProps {
  readonly days: readonly HistoryDay[];
  /** The days in words, in the same order. */
  readonly words: readonly string[];
  /** Index of the day whose words are shown. */
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

/** A cell for each day, as wide as the page. Tab comes to one day, arrow keys go on from there. */
export function DayStrip({ days, words, shown, onShow }: DayStripProps) {
  const classes = useStyles();
  const { strip } = useStripStyles();
  const { t } = usePaletteTranslation();
  const root = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveAmongDays(event.key, shown, days.length);
    if (next !== undefined) {
      event.preventDefault();
      onShow(next);
      root.current
        ?.querySelectorAll<HTMLElement>('[role="option"]')
        [next]?.focus();
    }
  };
  return (
    <div
      ref={root}
      className={strip}
      role="listbox"
      aria-label={t('history.daysHint')}
      aria-orientation="horizontal"
    >
      {days.map(({ day, worst }, index) => (
        <span
          key={day}
          className={classes.day}
          role="option"
          aria-label={words[index]}
          aria-selected={index === shown}
          tabIndex={index === shown ? 0 : -1}
          onFocus={() => onShow(index)}
          onMouseEnter={() => onShow(index)}
          onKeyDown={onKeyDown}
        >
          <DayCell state={worst} />
        </span>
      ))}
    </div>
  );
}

/** The day that a key moves to; undefined where it moves nothing. */
function moveAmongDays(
  key: string,
  from: number,
  days: number,
): number | undefined {
  const last = days - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
