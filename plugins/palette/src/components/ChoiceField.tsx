import TextField from '@material-ui/core/TextField';

export interface ChoiceFieldProps<Value extends string> {
  readonly className?: string;
  /** Label for screen readers. */
  readonly label: string;
  /** Text of the option that chooses nothing. */
  readonly every: string;
  /** Empty where nothing is chosen. */
  readonly value: Value | '';
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
  }[];
  readonly onChange: (value: Value | '') => void;
}

/** A field to choose one value, or none. */
export function ChoiceField<Value extends string>({
  className,
  label,
  every,
  value,
  options,
  onChange,
}: ChoiceFieldProps<Value>) {
  return (
    <TextField
      className={className}
      select
      size="small"
      variant="outlined"
      value={value}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
      onChange={event => onChange(event.target.value as Value | '')}
    >
      <option value="">{every}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </TextField>
  );
}
