import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import type { ClusterPage, FleetFilter } from 'backstage-plugin-palette-common';
import { useCallback, useDeferredValue, useState } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { paletteApiRef } from '../api';
import { usePolledAnswer } from '../hooks/usePolledAnswer';
import { usePaletteTranslation } from '../translation';
import { FleetPages } from './FleetPages';
import type { GridView } from './gridColumns';
import { HeatGrid } from './HeatGrid';
import { REFRESH_MS, ROWS } from './pageSettings';

/** The grid of one filter, page by page. */
export function HeatPages({
  filter,
  firstPage,
  view,
}: {
  readonly filter: FleetFilter;
  readonly firstPage?: ClusterPage;
  readonly view: GridView;
}) {
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  const [cursor, setCursor] = useState<string>();
  // The filter is the same as long as this component is.
  const asked = useLatest(filter);
  const shared = cursor === undefined ? firstPage : undefined;
  const { value } = usePolledAnswer(
    useCallback(
      async () =>
        shared ?? api.listClusters(asked.current, { limit: ROWS, cursor }),
      [api, asked, shared, cursor],
    ),
    REFRESH_MS,
  );
  // A grid of a thousand cells takes longer to render than a key may wait.
  const page = useDeferredValue(value);
  if (!page || page.items.length === 0) {
    return null;
  }
  const isCalm =
    view === 'components' && !page.items.some(({ troubled }) => troubled);
  return (
    <>
      {isCalm ? (
        <Typography variant="body2">{t('fleet.grid.noComponents')}</Typography>
      ) : (
        <HeatGrid clusters={page.items} view={view} />
      )}
      {(page.nextCursor || page.previousCursor) && (
        <FleetPages
          page={page}
          label={t('fleet.grid.pages')}
          onTurn={setCursor}
        />
      )}
    </>
  );
}
