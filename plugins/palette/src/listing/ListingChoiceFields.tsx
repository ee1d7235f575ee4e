import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { ListingChoices, ListingCoverage } from './ListingChoices';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2.5) },
  legend: { fontSize: '0.8125rem', marginBottom: theme.spacing(0.5) },
  radio: { padding: theme.spacing(0.75, 1) },
  namespaces: { marginLeft: theme.spacing(4), marginTop: theme.spacing(1) },
}));

const clusterTypes: readonly (readonly [
  ListingChoices['clusterType'],
  string,
])[] = [
  ['auto', 'Recognise it'],
  ['tenant', 'Tenant'],
  ['pcg', 'PCG'],
  ['enterprise', 'Enterprise'],
];

const coverages: readonly (readonly [ListingCoverage, string])[] = [
  ['wholeCluster', 'The whole cluster'],
  ['namespaces', 'Only these namespaces completely'],
  ['parts', 'Only parts'],
];

const strictnesses: readonly (readonly [
  ListingChoices['strictness'],
  string,
])[] = [
  ['', 'As this portal is set up'],
  ['adapted', 'What applies to this cluster'],
  ['documented', 'The page as printed'],
];

const selectProps = {
  select: true,
  fullWidth: true,
  size: 'small',
  variant: 'outlined',
  SelectProps: { native: true },
  InputLabelProps: { shrink: true },
} as const;

export interface ListingChoiceFieldsProps {
  readonly choices: ListingChoices;
  /** Only some namespaces are said to be complete, and none is named. */
  readonly namespacesMissing: boolean;
  readonly onChange: (choices: ListingChoices) => void;
}

/** How a listing is to be judged. */
export function ListingChoiceFields({
  choices,
  namespacesMissing,
  onChange,
}: ListingChoiceFieldsProps) {
  const classes = useStyles();
  const change = <Name extends keyof ListingChoices>(
    name: Name,
    value: string,
  ) => onChange({ ...choices, [name]: value });
  return (
    <div className={classes.root}>
      <TextField
        {...selectProps}
        id="palette-listing-cluster-type"
        label="Cluster type"
        value={choices.clusterType}
        onChange={event => change('clusterType', event.target.value)}
      >
        {clusterTypes.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </TextField>
      <FormControl component="fieldset">
        <FormLabel component="legend" className={classes.legend}>
          This listing shows
        </FormLabel>
        <RadioGroup
          name="palette-listing-coverage"
          value={choices.coverage}
          onChange={event => change('coverage', event.target.value)}
        >
          {coverages.map(([value, words]) => (
            <FormControlLabel
              key={value}
              value={value}
              label={words}
              control={
                <Radio color="primary" size="small" className={classes.radio} />
              }
            />
          ))}
        </RadioGroup>
        {choices.coverage === 'namespaces' && (
          <TextField
            className={classes.namespaces}
            id="palette-listing-namespaces"
            label="Namespaces"
            size="small"
            variant="outlined"
            InputLabelProps={{ shrink: true }}
            placeholder="kube-system, capi-webhook-system"
            value={choices.namespaces}
            error={namespacesMissing}
            helperText={
              namespacesMissing
                ? 'Name at least one namespace, or choose that the listing shows only parts.'
                : 'Separated by commas. In all others, what is absent is unknown.'
            }
            onChange={event => change('namespaces', event.target.value)}
          />
        )}
      </FormControl>
      <TextField
        id="palette-listing-traits"
        label="Traits (optional)"
        size="small"
        fullWidth
        variant="outlined"
        InputLabelProps={{ shrink: true }}
        placeholder="infrastructure=vsphere, proxy=yes"
        helperText="What cannot be told from the listing. Declared beats detected."
        value={choices.traits}
        onChange={event => change('traits', event.target.value)}
      />
      <TextField
        {...selectProps}
        id="palette-listing-strictness"
        label="Held to"
        value={choices.strictness}
        onChange={event => change('strictness', event.target.value)}
      >
        {strictnesses.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </TextField>
    </div>
  );
}
