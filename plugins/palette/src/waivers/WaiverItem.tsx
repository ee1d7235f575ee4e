import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { StateIcon } from '../components/StateIcon';
import { formatExactTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { ClusterLink } from '../links/ClusterLink';
import { toFindingSearch } from '../links/tabSearch';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';
import { EndButton } from './EndButton';
import { WaiverFacts } from './WaiverFacts';
import { writeDay } from './days';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.5fr) auto',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(1.5, 2),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  component: { fontWeight: 600 },
  matches: { listStyle: 'none', margin: 0, padding: 0 },
  match: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 24,
  },
}));

/** A waiver may name a thousand. */
const MOST_NAMED = 50;

export interface WaiverItemProps {
  readonly waiver: ListedWaiver;
  readonly onEnded: () => void;
}

/** A waiver: what it covers, with links; why, and by whom; until when, with a button that ends it. */
export function WaiverItem({ waiver, onEnded }: WaiverItemProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const now = useNow();
  const { id, component, expiresAt, source, status, mayEnd } = waiver;
  const { matches, matchedClusters } = waiver;
  const further =
    matchedClusters - new Set(matches.map(m => m.clusterName)).size;
  return (
    <li className={classes.root}>
      <div>
        <Typography className={classes.component}>{component}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('waivers.list.clusters', { clusters: nameClusters(waiver, t) })}
        </Typography>
        <Tooltip title={formatExactTime(expiresAt)}>
          <Typography variant="body2">
            {t(
              status === 'expired'
                ? 'waivers.list.expiredOn'
                : 'waivers.list.untilDay',
              { day: writeDay(expiresAt, now) },
            )}
          </Typography>
        </Tooltip>
      </div>
      <div>
        <WaiverFacts waiver={waiver} />
        <ul className={classes.matches}>
          {matches.map(match => (
            <li
              key={`${match.clusterName} ${match.findingId}`}
              className={classes.match}
            >
              <StateIcon state={match.state} />
              <ClusterLink
                entityRef={match.entityRef}
                search={toFindingSearch({
                  id: match.findingId,
                  namespace: match.namespace,
                })}
              >
                {t('waivers.list.match', {
                  component: match.component,
                  cluster: match.title ?? match.clusterName,
                })}
              </ClusterLink>
            </li>
          ))}
          {further > 0 && <li>{t('waivers.list.more', { count: further })}</li>}
        </ul>
      </div>
      <div>
        <EndButton
          id={id}
          component={component}
          obstacle={findObstacle()}
          onEnded={onEnded}
        />
      </div>
    </li>
  );

  function findObstacle(): string | undefined {
    if (mayEnd) {
      return undefined;
    }
    return t(
      source === 'config'
        ? 'waivers.obstacle.config'
        : 'waivers.obstacle.mayNotEnd',
    );
  }
}

function nameClusters(
  { clusters }: Pick<ListedWaiver, 'clusters'>,
  t: PaletteTranslation,
): string {
  if (clusters === 'all') {
    return t('waivers.list.all');
  }
  if ('clusterType' in clusters) {
    return t('waivers.list.type', { type: clusters.clusterType });
  }
  const { names } = clusters;
  const more = names.length - MOST_NAMED;
  return [
    ...names.slice(0, MOST_NAMED),
    ...(more > 0 ? [t('waivers.list.more', { count: more })] : []),
  ].join(', ');
}
