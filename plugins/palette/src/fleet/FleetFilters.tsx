import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterPage, FleetFilter } from 'backstage-plugin-palette-common';
import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { paletteApiRef } from '../api';
import { ExportButtons } from '../components/ExportButtons';
import { SearchField } from '../components/SearchField';
import { usePaletteTranslation } from '../translation';
import { FacetSelect } from './FacetSelect';
import { clearFilters, isFiltered } from './fleetState';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  search: { flex: '1 1 14rem', maxWidth: '22rem' },
  select: { flex: '1 1 12rem', maxWidth: '16rem', minWidth: 0 },
}));

const lists = ['type', 'infrastructure', 'owner'] as const;

/** Filters for the fleet: text, type, infrastructure, owner and component. */
export function FleetFilters({
  filter,
  facets,
  onChange,
}: {
  readonly filter: FleetFilter;
  readonly facets?: ClusterPage['facets'];
  readonly onChange: (
    change: Partial<FleetFilter>,
    options?: { readonly replace: boolean },
  ) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  const [cleared, setCleared] = useState(0);
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('fleet.filters.label')}
    >
      <SearchField
        key={cleared}
        className={classes.search}
        label={t('fleet.filters.search')}
        text={filter.text ?? ''}
        onChange={text =>
          onChange({ text: text || undefined }, { replace: true })
        }
      />
      {lists.map(name => (
        <FacetSelect
          key={name}
          label={t(`fleet.filters.${name}.label`)}
          every={t(`fleet.filters.${name}.every`)}
          className={classes.select}
          values={filter[name] ?? []}
          counts={facets?.[name] ?? []}
          onChange={values =>
            onChange({ [name]: values.length > 0 ? values : undefined })
          }
        />
      ))}
      <FacetSelect
        className={classes.select}
        label={t('fleet.filters.component.label')}
        every={t('fleet.filters.component.every')}
        values={filter.component ? [filter.component] : []}
        counts={facets?.component ?? []}
        // One component can be chosen: the last.
        onChange={values => onChange({ component: values.at(-1) })}
      />
      {isFiltered(filter) && (
        <Button
          size="small"
          onClick={() => {
            // Drops the text being typed too.
            setCleared(cleared + 1);
            onChange(clearFilters());
          }}
        >
          {t('fleet.filters.clear')}
        </Button>
      )}
      <ExportButtons
        fileName="palette-clusters"
        writeText={format => api.exportClusters(filter, format)}
      />
    </div>
  );
}
