import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetIncident } from 'backstage-plugin-palette-common';
import { Fragment } from 'react';
import { StateIcon } from '../components/StateIcon';
import { formatClockTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { ClusterLink } from '../links/ClusterLink';
import { toFindingSearch } from '../links/tabSearch';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';

const MOST_LINKED = 3;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
  more: { textTransform: 'none' },
}));

/** One incident: what it was, from when to when, and on which clusters. */
export function IncidentItem({
  incident,
  onPressComponent,
}: {
  readonly incident: FleetIncident;
  /** Gets the id of the component. */
  readonly onPressComponent: (id: string) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const now = useNow();
  const { id, namespace, component, state, reason, clusterCount } = incident;
  const linked = incident.clusters.slice(0, MOST_LINKED);
  const rest = clusterCount - linked.length;
  return (
    <li className={classes.root}>
      <StateIcon state={incident.until ? 'ready' : state} />
      <Typography variant="body2" component="div">
        {id && namespace && component
          ? t('fleet.incidents.component', {
              namespace,
              component,
              state: t(`states.word.${state}`),
            })
          : t('fleet.incidents.unread')}
        {', '}
        {describeTime(incident, now, t)}{' '}
        {t('fleet.incidents.clusters', {
          clusters: (
            <>
              {linked.map((cluster, i) => (
                <Fragment key={cluster.clusterName}>
                  {i > 0 && ', '}
                  <ClusterLink
                    entityRef={cluster.entityRef}
                    search={
                      id && cluster.namespace
                        ? toFindingSearch({ id, namespace: cluster.namespace })
                        : ''
                    }
                  >
                    {cluster.title ?? cluster.clusterName}
                  </ClusterLink>
                </Fragment>
              ))}
            </>
          ),
        })}
        {rest > 0 && id && (
          <Button
            size="small"
            className={classes.more}
            onClick={() => onPressComponent(id)}
          >
            {t('fleet.incidents.more', { amount: rest })}
          </Button>
        )}
        {rest > 0 && !id && `, ${t('fleet.incidents.more', { amount: rest })}`}
        <div>{reason}</div>
      </Typography>
    </li>
  );
}

function describeTime(
  { since, until }: FleetIncident,
  now: number,
  t: PaletteTranslation,
): string {
  const from = since && formatClockTime(since, now);
  const to = until && formatClockTime(until, now);
  if (!to) {
    return t('fleet.incidents.lasting', { since: from ?? '' });
  }
  return from
    ? t('fleet.incidents.ended', { since: from, until: to })
    : t('fleet.incidents.endedOnly', { until: to });
}
