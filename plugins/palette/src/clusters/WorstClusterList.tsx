import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { ClusterLink } from '../links/ClusterLink';
import { StateIcon } from '../components/StateIcon';
import { usePaletteTranslation } from '../translation';
import { FindingWords } from './FindingWords';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  cluster: { display: 'flex', gap: theme.spacing(1) },
  words: { ...theme.typography.body2, minWidth: 0, overflowWrap: 'anywhere' },
}));

export interface WorstClusterListProps {
  readonly clusters: readonly FleetCluster[];
  /** Says why a cluster is in the list: `through Platform team`. */
  readonly explain?: (cluster: FleetCluster) => string | undefined;
}

/** A list of clusters, each with what is wrong, since when, and links to the finding and the tab. */
export function WorstClusterList({ clusters, explain }: WorstClusterListProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ul className={classes.root} aria-label={t('card.clustersTitle')}>
      {clusters.map(cluster => {
        const { clusterName, entityRef, title, verdict } = cluster;
        const since = cluster.worst?.since ?? cluster.since;
        const reason = explain?.(cluster);
        return (
          <li key={clusterName} className={classes.cluster}>
            <StateIcon state={verdict} />
            <div className={classes.words}>
              <ClusterLink entityRef={entityRef}>
                {title ?? clusterName}
              </ClusterLink>
              <div>
                <FindingWords cluster={cluster} />
              </div>
              <Typography variant="body2" color="textSecondary">
                {since
                  ? t('card.since', {
                      verdict: t(`states.word.${verdict}`),
                      age: <Age since={since} />,
                    })
                  : t(`states.word.${verdict}`)}
                {reason && ` · ${reason}`}
              </Typography>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
