import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { clusterTypes } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { ChoiceField } from '../components/ChoiceField';
import { SearchField } from '../components/SearchField';
import { usePaletteTranslation } from '../translation';
import {
  type ReferenceFilter,
  isNarrowed,
  noFilter,
  standings,
} from './referenceState';
import { useTypeNames } from './useTypeNames';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  search: { flex: '1 1 16rem', maxWidth: '24rem' },
  select: {
    flex: '0 1 11rem',
    [theme.breakpoints.down('xs')]: { flex: '1 1 8rem' },
  },
  differs: { margin: 0 },
}));

export interface ReferenceFiltersProps {
  readonly filter: ReferenceFilter;
  readonly onChange: (filter: ReferenceFilter) => void;
}

/** Filters for the catalog: text, cluster type, presence, and differences from the documentation. */
export function ReferenceFilters({ filter, onChange }: ReferenceFiltersProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { nameType } = useTypeNames();
  const [cleared, setCleared] = useState(0);
  const change = (changed: Partial<ReferenceFilter>) =>
    onChange({ ...filter, ...changed });
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('reference.filters.label')}
    >
      <SearchField
        key={cleared}
        className={classes.search}
        label={t('reference.filters.search')}
        text={filter.text}
        onChange={text => change({ text })}
      />
      <ChoiceField
        className={classes.select}
        label={t('reference.filters.type')}
        every={t('reference.filters.everyType')}
        value={filter.type}
        options={clusterTypes.map(type => ({
          value: type,
          text: nameType(type),
        }))}
        onChange={type => change({ type })}
      />
      <ChoiceField
        className={classes.select}
        label={t('reference.filters.presence')}
        every={t('reference.filters.everyPresence')}
        value={filter.presence}
        options={standings.map(standing => ({
          value: standing,
          text: t(`reference.presence.${standing}`),
        }))}
        onChange={presence => change({ presence })}
      />
      <FormControlLabel
        className={classes.differs}
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={filter.differs}
            onChange={event => change({ differs: event.target.checked })}
          />
        }
        label={
          <Typography variant="body2">
            {t('reference.filters.differs')}
          </Typography>
        }
      />
      {isNarrowed(filter) && (
        <Button
          size="small"
          onClick={() => {
            // Drops the text being typed too.
            setCleared(cleared + 1);
            onChange(noFilter);
          }}
        >
          {t('reference.filters.clear')}
        </Button>
      )}
    </div>
  );
}
