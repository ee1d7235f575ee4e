import { useApi } from '@backstage/core-plugin-api';
import type { FleetSort } from 'backstage-plugin-palette-common';
import { useCallback, useDeferredValue, useEffect } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { paletteApiRef } from '../api';
import { DelayedProgress } from '../components/DelayedProgress';
import { Notice } from '../components/Notice';
import { PluginContent } from '../components/PluginContent';
import { useAfterPaint } from '../hooks/useAfterPaint';
import { useAtMostEvery } from '../hooks/useAtMostEvery';
import { useCheckSignals } from '../hooks/useCheckSignals';
import { usePageTitle } from '../hooks/usePageTitle';
import { usePolledAnswer } from '../hooks/usePolledAnswer';
import { isRefused } from '../problems/toProblem';
import { usePaletteTranslation } from '../translation';
import { ClusterList } from './ClusterList';
import { FleetFilters } from './FleetFilters';
import { FleetHead } from './FleetHead';
import { FleetNews } from './FleetNews';
import { FleetPanel } from './FleetPanel';
import { FleetPanels } from './FleetPanels';
import { FleetProblem } from './FleetProblem';
import { isFiltered, withFilter, withSort, withVerdict } from './fleetState';
import { HeatPanel } from './HeatPanel';
import { IgnoredNotice } from './IgnoredNotice';
import { NeedSetup } from './NeedSetup';
import { NoClusters } from './NoClusters';
import { LIVE_REFRESH_MS, REFRESH_MS, ROWS } from './pageSettings';
import { SkipLink } from './SkipLink';
import { UnregisteredList } from './UnregisteredList';
import { useFleetState } from './useFleetState';
import { useTraitTitles } from './useTraitTitles';
import { VerdictTiles } from './VerdictTiles';
import { useVerdictNews } from './useVerdictNews';

/** The overview of the fleet: the verdicts, what is wrong where, and what changed. It asks again by itself. */
export function FleetContent() {
  const { t } = usePaletteTranslation();
  usePageTitle(t('fleet.pageTitle'));
  const api = useApi(paletteApiRef);
  const nameTrait = useTraitTitles();
  const { state, setState, ignored, forgetIgnored } = useFleetState();
  // Handlers must not change, or every key typed in the search would render all panels again.
  const latest = useLatest({ state, setState });
  const { filter, cursor } = state;
  const summary = usePolledAnswer(
    useCallback(() => api.getFleetSummary(), [api]),
    REFRESH_MS,
  );
  const page = usePolledAnswer(
    useCallback(
      () => api.listClusters(filter, { limit: ROWS, cursor }),
      [api, filter, cursor],
    ),
    REFRESH_MS,
  );
  const isPageRefused = Boolean(cursor && page.error && isRefused(page.error));
  useEffect(() => {
    if (isPageRefused) {
      // A link may lead to a page of an earlier version, or of another order.
      latest.current.setState({ filter }, { replace: true });
    }
  }, [isPageRefused, filter, latest]);
  // A failure is not shown: many readers may not list the Kubernetes plugin's clusters.
  const unregistered = usePolledAnswer(
    useCallback(() => api.listUnregisteredClusters(), [api]),
  );
  const news = useVerdictNews(
    page.outdated ? undefined : page.value,
    JSON.stringify(state),
  );
  // Fifty new rows take longer to render than a key may wait.
  const shownPage = useDeferredValue(page.value);
  const gridPage = useAfterPaint(shownPage);
  const panels = useAfterPaint(summary.value);
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
  const refresh = () => {
    page.retry();
    summary.retry();
  };
  const refreshSoon = useAtMostEvery(refresh, LIVE_REFRESH_MS);
  useCheckSignals(({ changed }) => {
    if (changed.length > 0) {
      refreshSoon();
    }
  });
  const error = page.error ?? summary.error;
  const overdue = summary.value?.backlog.due ?? 0;
  // The table then shows what the grid begins with.
  const isWorstFirst = !cursor && (filter.sort ?? 'verdict') === 'verdict';

  return (
    <PluginContent>
      <SkipLink />
      {error && <FleetProblem error={error} onRetry={refresh} />}
      {!error && !(page.value && summary.value) && (
        <DelayedProgress text={t('fleet.asking')} />
      )}
      {summary.value && (
        <>
          <FleetHead
            total={summary.value.total}
            asOf={summary.value.asOf}
            filter={filter}
            onRefresh={refresh}
          />
          <FleetNews news={news} />
          <VerdictTiles
            counts={summary.value.byVerdict}
            trend={summary.value.trend}
            shown={filter.verdict ?? []}
            onPress={verdict => setState(withVerdict(state, verdict))}
          />
          {overdue > Math.max(5, summary.value.total / 10) && (
            <Notice tone="degraded" role="status">
              {t('fleet.overdue', { count: overdue })}
            </Notice>
          )}
          <NeedSetup needSetup={summary.value.needSetup} />
        </>
      )}
      {summary.value?.total === 0 ? (
        <NoClusters />
      ) : (
        <>
          {(shownPage || (page.error && isFiltered(filter))) && (
            <FleetFilters
              filter={filter}
              facets={shownPage?.facets}
              nameTrait={nameTrait}
              onChange={(change, options) =>
                setState(withFilter(state, change), options)
              }
            />
          )}
          <IgnoredNotice ignored={ignored} onForget={forgetIgnored} />
          {shownPage && (
            <ClusterList
              page={shownPage}
              answer={page}
              filter={filter}
              all={summary.value?.total}
              nameTrait={nameTrait}
              onSort={sortBy}
              onTurn={to => setState({ filter, cursor: to })}
            />
          )}
          {gridPage && (
            <HeatPanel
              filter={filter}
              firstPage={isWorstFirst ? gridPage : undefined}
            />
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
    </PluginContent>
  );
}
