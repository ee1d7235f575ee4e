import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { FacetCount } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

/** A field to choose among the values of a facet, each with its count; a cluster has to match one of those chosen. */
export function FacetSelect({
  className,
  label,
  every,
  values,
  counts,
  nameValue = value => value,
  onChange,
}: {
  readonly className: string;
  readonly label: string;
  /** What the field means where nothing is chosen, for screen readers; others see the label. */
  readonly every: string;
  readonly values: readonly string[];
  readonly counts: readonly FacetCount[];
  /** What people call a value. */
  readonly nameValue?: (value: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { t } = usePaletteTranslation();
  // Chosen values stay in the list even if no cluster has them any more.
  const gone = values
    .filter(value => !counts.some(facet => facet.value === value))
    .map(value => ({ value, count: 0 }));
  const chosen = values.map(nameValue).join(', ');
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
        renderValue: () => chosen || label,
        SelectDisplayProps: {
          'aria-label': t('fleet.filters.chosen', {
            facet: label,
            values: chosen || every,
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
            primary={<OptionText value={nameValue(value)} amount={count} />}
          />
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The text of a choice; a component, so that a closed list writes none. */
function OptionText(option: {
  readonly value: string;
  readonly amount: number;
}) {
  const { t } = usePaletteTranslation();
  return <>{t('fleet.filters.option', { ...option })}</>;
}
