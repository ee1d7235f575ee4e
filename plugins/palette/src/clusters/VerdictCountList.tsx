import { makeStyles } from '@material-ui/core/styles';
import { StateIcon } from '../components/StateIcon';
import { usePaletteTranslation } from '../translation';
import type { ClusterCounts } from './ClusterCounts';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  count: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
}));

/** The number of clusters with each verdict. */
export function VerdictCountList({
  counts,
}: {
  readonly counts: ClusterCounts;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ul className={classes.root} aria-label={t('fleet.tiles.label')}>
      {counts.map(({ verdict, count }) => (
        <li key={verdict} className={classes.count}>
          <StateIcon state={verdict} />
          {t('card.count', {
            amount: count,
            verdict: t(`states.word.${verdict}`),
          })}
        </li>
      ))}
    </ul>
  );
}
