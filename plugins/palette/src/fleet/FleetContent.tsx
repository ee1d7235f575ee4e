import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import type { FleetSort } from 'backstage-plugin-palette-common';
import { useCallback } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { paletteApiRef } from '../api';
import { DelayedProgress } from '../components/DelayedProgress';
import { Notice } from '../components/Notice';
import { PluginContent } from '../components/PluginContent';
import { formatClockTime } from '../components/time';
import { usePolledAnswer } from '../hooks/usePolledAnswer';
import { useAfterPaint } from '../hooks/useAfterPaint';
import { useNow } from '../hooks/useNow';
import { CheckListingLink } from '../links/CheckListingLink';
import { usePaletteTranslation } from '../translation';
import { ReferenceLink } from '../links/ReferenceLink';
import { FleetFilters } from './FleetFilters';
import { FleetPages } from './FleetPages';
import { FleetPanel } from './FleetPanel';
import { FleetPanels } from './FleetPanels';
import { FleetProblem } from './FleetProblem';
import { FleetTable } from './FleetTable';
import { isFiltered, withFilter, withSort, withVerdict } from './fleetState';
import { HeatGrid } from './HeatGrid';
import { NoClusters } from './NoClusters';
import { UnregisteredList } from './UnregisteredList';
import { useFleetState } from './useFleetState';
import { VerdictTiles } from './VerdictTiles';

/** The rows on a page. The grid below shows the same clusters. */
const ROWS = 25;

const useStyles = makeStyles(theme => ({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
  },
  progress: { height: 4 },
  none: { padding: theme.spacing(2) },
}));

/** The overview of the fleet: the verdicts, what is wrong where, and what changed. */
export function FleetContent() {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  const now = useNow();
  const [state, setState] = useFleetState();
  const { filter, cursor } = state;
  const summary = usePolledAnswer(
    useCallback(() => api.getFleetSummary(), [api]),
  );
  const page = usePolledAnswer(
    useCallback(
      () => api.listClusters(filter, { limit: ROWS, cursor }),
      [api, filter, cursor],
    ),
  );
  // A failure is not shown: many readers may not list the Kubernetes plugin's clusters.
  const unregistered = usePolledAnswer(
    useCallback(() => api.listUnregisteredClusters(), [api]),
  );
  const gridClusters = useAfterPaint(page.value?.items);
  const panels = useAfterPaint(summary.value);
  // Handlers must not change, or every key typed in the search would render all panels again.
  const latest = useLatest({ state, setState });
  const sortBy = useCallback(
    (column: FleetSort) =>
      latest.current.setState(withSort(latest.current.state, column)),
    [latest],
  );
  const showComponent = useCallback(
    (component: string) =>
      latest.current.setState(withFilter({ filter: {} }, { component })),
    [latest],
  );
  const error = page.error ?? summary.error;
  const overdue = summary.value?.backlog.due ?? 0;

  return (
    <PluginContent>
      {error && (
        <FleetProblem
          error={error}
          onRetry={() => {
            page.retry();
            summary.retry();
          }}
        />
      )}
      {!error && !(page.value && summary.value) && (
        <DelayedProgress text={t('fleet.asking')} />
      )}
      {summary.value && (
        <>
          <div className={classes.top}>
            <Typography variant="body2">
              {t('fleet.asOf', {
                count: summary.value.total,
                time: formatClockTime(summary.value.asOf, now),
              })}
            </Typography>
            <ReferenceLink>{t('reference.link')}</ReferenceLink>
          </div>
          <VerdictTiles
            counts={summary.value.byVerdict}
            shown={filter.verdict ?? []}
            onPress={verdict => setState(withVerdict(state, verdict))}
          />
          {overdue > Math.max(5, summary.value.total / 10) && (
            <Notice tone="degraded" role="status">
              {t('fleet.overdue', { count: overdue })}
            </Notice>
          )}
        </>
      )}
      {summary.value?.total === 0 ? (
        <NoClusters />
      ) : (
        <>
          {(page.value || (page.error && isFiltered(filter))) && (
            <FleetFilters
              filter={filter}
              facets={page.value?.facets}
              onChange={(change, options) =>
                setState(withFilter(state, change), options)
              }
            />
          )}
          {page.value && (
            <>
              <Paper
                variant="outlined"
                aria-busy={page.outdated && !page.error}
              >
                <div className={classes.progress}>
                  {page.outdated && !page.error && (
                    <LinearProgress aria-hidden />
                  )}
                </div>
                {page.outdated && page.error && (
                  <Typography className={classes.none} role="status">
                    {t('fleet.outdated')}
                  </Typography>
                )}
                {page.value.items.length > 0 ? (
                  <FleetTable
                    clusters={page.value.items}
                    sort={filter.sort ?? 'verdict'}
                    onSort={sortBy}
                  />
                ) : (
                  <Typography className={classes.none} role="status">
                    {isFiltered(filter)
                      ? t('fleet.noMatch')
                      : t('fleet.emptyPage')}
                  </Typography>
                )}
                <FleetPages
                  page={page.value}
                  onTurn={to => setState({ filter, cursor: to })}
                />
              </Paper>
              {gridClusters?.some(
                ({ namespaces }) => namespaces.length > 0,
              ) && (
                <FleetPanel title={t('fleet.panels.namespaces')}>
                  <HeatGrid clusters={gridClusters} />
                </FleetPanel>
              )}
            </>
          )}
        </>
      )}
      {panels && panels.total > 0 && (
        <FleetPanels summary={panels} onPressComponent={showComponent} />
      )}
      {unregistered.value && unregistered.value.items.length > 0 && (
        <FleetPanel
          title={t('fleet.panels.unregistered', {
            amount: unregistered.value.items.length,
          })}
        >
          <UnregisteredList clusters={unregistered.value.items} />
        </FleetPanel>
      )}
      <CheckListingLink />
    </PluginContent>
  );
}
