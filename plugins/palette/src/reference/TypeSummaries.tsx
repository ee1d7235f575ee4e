import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  type PaletteCatalog,
  clusterTypes,
} from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { gap: theme.spacing(1) },
  },
  card: {
    minWidth: 0,
    padding: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 2) },
  },
  title: { fontWeight: 600 },
}));

/** The three cluster types: what each is, and how much its catalog holds. */
export function TypeSummaries({
  catalog,
}: {
  readonly catalog: PaletteCatalog;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <div className={classes.root}>
      {clusterTypes
        .map(type => catalog.clusterTypes[type])
        .map(({ clusterType, title, summary, ...lists }) => (
          <Paper
            key={clusterType}
            variant="outlined"
            component="section"
            className={classes.card}
          >
            <Typography
              variant="subtitle1"
              component="h2"
              className={classes.title}
            >
              {title}
            </Typography>
            <Typography variant="body2">{summary}</Typography>
            <Typography variant="body2" color="textSecondary">
              {t('reference.summary.counts', {
                namespaces: t('reference.summary.namespaces', {
                  count: lists.namespaces.length,
                }),
                components: t('reference.summary.components', {
                  count: lists.components.length,
                }),
                rows: t('reference.summary.rows', {
                  count: lists.documented.length,
                }),
              })}
            </Typography>
          </Paper>
        ))}
    </div>
  );
}
