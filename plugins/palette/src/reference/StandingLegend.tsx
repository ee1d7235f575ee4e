import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { StandingLabel } from './StandingLabel';
import { standings } from './referenceState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2.5),
    margin: 0,
    padding: theme.spacing(1.5, 2),
  },
  item: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 0.75) },
  meaning: { margin: 0, color: theme.palette.text.secondary },
}));

/** The meanings of the standings in the table. */
export function StandingLegend() {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <dl className={classes.root} aria-label={t('reference.meaning.label')}>
      {([...standings, 'absent'] as const).map(standing => (
        <div key={standing} className={classes.item}>
          <dt>
            <StandingLabel standing={standing} />
          </dt>
          <dd className={classes.meaning}>
            {t(`reference.meaning.${standing}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
