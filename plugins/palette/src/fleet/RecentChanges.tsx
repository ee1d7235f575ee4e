import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetSummary } from 'backstage-plugin-palette-common';
import { memo } from 'react';
import { Age } from '../components/Age';
import { StateIcon } from '../components/StateIcon';
import { toFindingSearch } from '../links/tabSearch';
import { describeChange } from '../components/describeChange';
import { usePaletteTranslation } from '../translation';
import { ClusterLink } from '../links/ClusterLink';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    maxHeight: '22rem',
    overflowY: 'auto',
  },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
}));

/** The changes of the last 24 hours, latest first. */
export const RecentChanges = memo(Changes);

function Changes({
  changes: { total, items },
}: {
  readonly changes: FleetSummary['changes'];
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  if (total === 0) {
    return <Typography variant="body2">{t('fleet.changes.none')}</Typography>;
  }
  return (
    <>
      {total > items.length && (
        <Typography variant="body2">
          {t('fleet.changes.latest', { shown: items.length, total })}
        </Typography>
      )}
      <ul
        className={classes.list}
        // The list scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('fleet.changes.label')}
      >
        {items.map(
          ({
            clusterName,
            entityRef,
            id,
            namespace,
            component,
            from,
            to,
            reason,
            at,
          }) => {
            const words = {
              cluster: (
                <ClusterLink
                  entityRef={entityRef}
                  search={
                    id && namespace ? toFindingSearch({ id, namespace }) : ''
                  }
                >
                  {clusterName}
                </ClusterLink>
              ),
              change: describeChange({ from, to }, t),
              ago: <Age since={at} ago />,
            };
            return (
              <li key={`${clusterName} ${id} ${at}`} className={classes.item}>
                <StateIcon state={to} />
                <Typography variant="body2" component="div">
                  {component && namespace
                    ? t('fleet.changes.component', {
                        ...words,
                        namespace,
                        component,
                      })
                    : t('fleet.changes.cluster', words)}
                  <div>{reason}</div>
                </Typography>
              </li>
            );
          },
        )}
      </ul>
    </>
  );
}
