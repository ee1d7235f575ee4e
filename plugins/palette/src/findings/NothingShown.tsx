import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { type FindingFilter, isNarrowed } from './findingFilter';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(3, 2),
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
}));

/** A panel in place of findings where the filter leaves none. */
export function NothingShown({
  filter,
  onShowAll,
}: {
  readonly filter: FindingFilter;
  readonly onShowAll: () => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <Paper variant="outlined" className={classes.root} role="status">
      <Typography>
        {filter.view === 'problems' && !isNarrowed(filter)
          ? t('findings.nothing.noProblems')
          : t('findings.nothing.noMatch')}
      </Typography>
      <Button size="small" variant="outlined" onClick={onShowAll}>
        {t('findings.nothing.showAll')}
      </Button>
    </Paper>
  );
}
