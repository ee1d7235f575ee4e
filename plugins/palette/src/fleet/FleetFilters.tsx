import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { ClusterPage, FleetFilter } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { SearchField } from '../components/SearchField';
import { usePaletteTranslation } from '../translation';
import { FacetSelect } from './FacetSelect';
import { clearFilters, countFilters, isFiltered } from './fleetState';
import { FleetViews } from './FleetViews';
import { useEntityTitles } from '../hooks/useEntityTitles';
import type { NameTrait } from './useTraitTitles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.25),
  },
  search: { flex: '1 1 7rem', maxWidth: '20rem' },
  select: { flex: '1 1 9rem', maxWidth: '14rem', minWidth: 0 },
}));

const lists = ['type', 'infrastructure', 'owner'] as const;

/** Filters for the fleet: text, type, infrastructure, owner, component and views. A narrow screen shows them on demand. */
export function FleetFilters({
  filter,
  facets,
  nameTrait,
  onChange,
}: {
  readonly filter: FleetFilter;
  readonly facets?: ClusterPage['facets'];
  readonly nameTrait: NameTrait;
  readonly onChange: (
    change: Partial<FleetFilter>,
    options?: { readonly replace: boolean },
  ) => void;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = usePaletteTranslation();
  const [cleared, setCleared] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const nameOwner = useEntityTitles([
    ...(facets?.owner ?? []).map(({ value }) => value),
    ...(filter.owner ?? []),
  ]);
  const names = {
    type: (value: string) =>
      value === 'unrecognised'
        ? t('fleet.table.notRecognised')
        : nameTrait('type', value),
    infrastructure: (value: string) => nameTrait('infrastructure', value),
    owner: nameOwner,
  };
  const amount = countFilters(filter);
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
      {isNarrow && (
        <Button
          size="small"
          variant="outlined"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {amount > 0
            ? t('fleet.filters.showSet', { amount })
            : t('fleet.filters.show')}
        </Button>
      )}
      {(isOpen || !isNarrow) && (
        <>
          {lists.map(name => (
            <FacetSelect
              key={name}
              label={t(`fleet.filters.${name}.label`)}
              every={t(`fleet.filters.${name}.every`)}
              className={classes.select}
              values={filter[name] ?? []}
              counts={facets?.[name] ?? []}
              nameValue={names[name]}
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
          <FleetViews filter={filter} />
        </>
      )}
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
    </div>
  );
}
