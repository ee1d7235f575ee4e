import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { UnexpectedWorkload } from 'backstage-plugin-palette-common';

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
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary">
        These run in Palette’s own namespaces, and this Palette catalog does not
        know them. They do not change the verdict.
      </Typography>
      <ul className={classes.list}>
        {workloads.map(({ namespace, name, kind, pods }) => (
          <Typography
            key={`${namespace} ${kind} ${name}`}
            component="li"
            variant="body2"
          >
            {namespace} / {name} · {kind}, {pods} {pods === 1 ? 'pod' : 'pods'}
          </Typography>
        ))}
      </ul>
    </div>
  );
}
