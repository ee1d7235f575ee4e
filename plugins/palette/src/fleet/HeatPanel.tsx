import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import type { ClusterPage, FleetFilter } from 'backstage-plugin-palette-common';
import { memo, useState } from 'react';
import { usePaletteTranslation } from '../translation';
import { FleetPanel } from './FleetPanel';
import type { GridView } from './gridColumns';
import { HeatPages } from './HeatPages';

const views = [
  { view: 'namespaces', title: 'fleet.grid.byNamespace' },
  { view: 'components', title: 'fleet.grid.byComponent' },
] as const;

/** All clusters of a filter at a glance, the worst first, by namespace or by component. */
export const HeatPanel = memo(Panel);

function Panel({
  filter,
  firstPage,
}: {
  readonly filter: FleetFilter;
  /** Where the table has it already: the first clusters of the filter, the worst first. */
  readonly firstPage?: ClusterPage;
}) {
  const { t } = usePaletteTranslation();
  const [shown, setShown] = useState<GridView>('namespaces');
  const { sort, ...worstFirst } = filter;
  return (
    <FleetPanel title={t('fleet.panels.grid')}>
      <ButtonGroup size="small" aria-label={t('fleet.grid.view')}>
        {views.map(({ view, title }) => (
          <Button
            key={view}
            aria-pressed={view === shown}
            variant={view === shown ? 'contained' : 'outlined'}
            onClick={() => setShown(view)}
          >
            {t(title)}
          </Button>
        ))}
      </ButtonGroup>
      <HeatPages
        // Another filter begins with its first page.
        key={JSON.stringify(worstFirst)}
        filter={worstFirst}
        firstPage={firstPage}
        view={shown}
      />
    </FleetPanel>
  );
}
