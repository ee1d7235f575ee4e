import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { usePaletteTranslation } from '../translation';
import { type Day, addToToday, findLastDay } from './days';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1, 2),
  },
  presets: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

const presets = [
  { name: 'day', length: { days: 1 } },
  { name: 'week', length: { days: 7 } },
  { name: 'month', length: { months: 1 } },
] as const;

export interface DayFieldProps {
  readonly value: Day;
  /** Epoch ms */
  readonly now: number;
  readonly onChange: (day: Day) => void;
}

/** The last day of a waiver: the usual lengths as buttons, and any day up to a year ahead. */
export function DayField({ value, now, onChange }: DayFieldProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const id = useId();
  return (
    <div className={classes.root}>
      <TextField
        required
        type="date"
        variant="outlined"
        size="small"
        id={id}
        label={t('waivers.accept.until')}
        helperText={t('waivers.accept.untilHelp')}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          min: addToToday(now, { days: 1 }),
          max: findLastDay(now),
        }}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      <div
        className={classes.presets}
        role="group"
        aria-label={t('waivers.accept.presets')}
      >
        {presets.map(({ name, length }) => {
          const day = addToToday(now, length);
          return (
            <Button
              key={name}
              variant="outlined"
              aria-pressed={day === value}
              color={day === value ? 'primary' : 'default'}
              onClick={() => onChange(day)}
            >
              {t(`waivers.accept.${name}`)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
