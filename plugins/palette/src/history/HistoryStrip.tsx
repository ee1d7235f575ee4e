import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ClusterHistory } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { StateIcon } from '../components/StateIcon';
import { getGlyph, getStateColor } from '../components/appearance';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5) },
  strip: {
    display: 'flex',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    maxWidth: '48rem',
  },
  day: {
    flex: '1 1 0',
    minWidth: 0,
    textAlign: 'center',
    lineHeight: '24px',
    fontSize: '0.875rem',
    position: 'relative',
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  findings: { margin: 0, padding: 0, listStyle: 'none' },
  finding: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
}));

/** The worst verdict of each of the last 30 days, and since when each component is in trouble. */
export function HistoryStrip({
  history: { days, components },
}: {
  readonly history: ClusterHistory;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = usePaletteTranslation();
  const wrong = components.filter(
    ({ state, flapping }) =>
      flapping || ['missing', 'degraded', 'unknown'].includes(state),
  );
  return (
    <section className={classes.root} aria-label={t('history.label')}>
      <Typography variant="body2">{t('history.days')}</Typography>
      <ul className={classes.strip}>
        {days.map(({ day, worst, changes }) => {
          const verdict = worst
            ? t(`states.word.${worst}`)
            : t('history.notRead');
          const words =
            changes > 0
              ? t('history.dayWithChanges', { day, verdict, count: changes })
              : t('history.day', { day, verdict });
          return (
            <li
              key={day}
              className={classes.day}
              title={words}
              style={worst && { color: getStateColor(theme, worst) }}
            >
              <span aria-hidden>{worst ? getGlyph(worst) : '·'}</span>
              <span className={classes.hidden}>{words}</span>
            </li>
          );
        })}
      </ul>
      {wrong.length > 0 && (
        <ul className={classes.findings}>
          {wrong.map(({ id, namespace, component, state, since, flapping }) => (
            <li key={`${namespace} ${id}`} className={classes.finding}>
              <StateIcon state={state} size="1rem" />
              <Typography variant="body2" component="span">
                {t(flapping ? 'history.sinceFlapping' : 'history.since', {
                  namespace,
                  component,
                  state: t(`states.word.${state}`),
                  age: <Age since={since} />,
                })}
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
