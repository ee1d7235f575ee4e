import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { FacetCount } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

/** Chooses among the values that a facet has, each with its count; several are alternatives. */
export function FacetSelect({
  className,
  label,
  every,
  values,
  counts,
  onChange,
}: {
  readonly className: string;
  readonly label: string;
  /** What is said where nothing is chosen. */
  readonly every: string;
  readonly values: readonly string[];
  readonly counts: readonly FacetCount[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { t } = usePaletteTranslation();
  // What is chosen stays to be unchosen, even where nothing has it any more.
  const gone = values
    .filter(value => !counts.some(facet => facet.value === value))
    .map(value => ({ value, count: 0 }));
  const shown = values.join(', ') || every;
  return (
    <TextField
      className={className}
      select
      size="small"
      variant="outlined"
      value={[...values]}
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        renderValue: () => shown,
        SelectDisplayProps: {
          'aria-label': t('fleet.filters.chosen', {
            facet: label,
            values: shown,
          }),
        },
        MenuProps: { getContentAnchorEl: null },
      }}
      onChange={event => onChange(event.target.value as unknown as string[])}
    >
      {[...counts, ...gone].map(({ value, count }) => (
        <MenuItem key={value} value={value} dense>
          <Checkbox
            size="small"
            color="default"
            checked={values.includes(value)}
            inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
          />
          <ListItemText
            primary={t('fleet.filters.option', { value, amount: count })}
          />
        </MenuItem>
      ))}
    </TextField>
  );
}
