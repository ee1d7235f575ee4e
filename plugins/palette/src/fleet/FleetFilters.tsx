import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterPage,
  FacetCount,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { ExportButtons } from './ExportButtons';
import { isFiltered } from './fleetState';

const TYPING_MS = 300;

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

const lists = [
  { name: 'type', every: 'Every type' },
  { name: 'infrastructure', every: 'Every infrastructure' },
  { name: 'owner', every: 'Every owner' },
] as const;

/** Narrows the fleet: by text, type, infrastructure, owner and component. */
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
  return (
    <div className={classes.root} role="search" aria-label="Clusters">
      <SearchField
        className={classes.search}
        text={filter.text ?? ''}
        onChange={text =>
          onChange({ text: text || undefined }, { replace: true })
        }
      />
      {lists.map(({ name, every }) => (
        <FacetSelect
          key={name}
          className={classes.select}
          label={name}
          every={every}
          value={filter[name]?.[0] ?? ''}
          counts={facets?.[name] ?? []}
          onChange={value => onChange({ [name]: value ? [value] : undefined })}
        />
      ))}
      <FacetSelect
        className={classes.select}
        label="component"
        every="Every component"
        value={filter.component ?? ''}
        counts={facets?.component ?? []}
        onChange={value => onChange({ component: value || undefined })}
      />
      {isFiltered(filter) && (
        <Button
          size="small"
          onClick={() =>
            onChange({
              text: undefined,
              verdict: undefined,
              type: undefined,
              infrastructure: undefined,
              owner: undefined,
              component: undefined,
            })
          }
        >
          Clear filters
        </Button>
      )}
      <ExportButtons filter={filter} />
    </div>
  );
}

/** Typing is the field's own until it rests, so that no answer is waited for between two keys. */
function SearchField({
  className,
  text,
  onChange,
}: {
  readonly className: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  useDebounce(() => draft !== text && onChange(draft), TYPING_MS, [draft]);
  return (
    <TextField
      className={className}
      size="small"
      variant="outlined"
      type="search"
      placeholder="Search"
      value={draft}
      inputProps={{ 'aria-label': 'Search clusters', maxLength: 200 }}
      onChange={event => setDraft(event.target.value)}
    />
  );
}

function FacetSelect({
  className,
  label,
  every,
  value,
  counts,
  onChange,
}: {
  readonly className: string;
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly counts: readonly FacetCount[];
  readonly onChange: (value: string) => void;
}) {
  const listed = counts.some(facet => facet.value === value);
  const shown = value && !listed ? [...counts, { value, count: 0 }] : counts;
  return (
    <TextField
      className={className}
      select
      size="small"
      variant="outlined"
      value={value}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{every}</option>
      {shown.map(facet => (
        <option key={facet.value} value={facet.value}>
          {facet.value} ({facet.count})
        </option>
      ))}
    </TextField>
  );
}
