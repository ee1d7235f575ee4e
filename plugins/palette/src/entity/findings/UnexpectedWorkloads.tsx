import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { UnexpectedWorkload } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1.5, 2) },
  list: {
    margin: theme.spacing(1, 0, 0),
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
}));

export interface UnexpectedWorkloadsProps {
  readonly workloads: readonly UnexpectedWorkload[];
}

/** What runs in Palette's own namespaces without being known. */
export function UnexpectedWorkloads({ workloads }: UnexpectedWorkloadsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary">
        {t('findings.unexpected.intro')}
      </Typography>
      <ul className={classes.list}>
        {workloads.map(({ namespace, name, kind, pods }) => (
          <Typography
            key={`${namespace} ${kind} ${name}`}
            component="li"
            variant="body2"
          >
            {t('findings.unexpected.workload', {
              namespace,
              name,
              kind,
              count: pods,
            })}
          </Typography>
        ))}
      </ul>
    </div>
  );
}
