import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { usePaletteTranslation } from '../translation';
import type { ListingChoices, ListingCoverage } from './ListingChoices';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2.5) },
  legend: { fontSize: '0.8125rem', marginBottom: theme.spacing(0.5) },
  radio: { padding: theme.spacing(0.75, 1) },
  namespaces: { margin: theme.spacing(1, 0, 1, 4) },
}));

const clusterTypes: readonly ListingChoices['clusterType'][] = [
  'auto',
  'tenant',
  'pcg',
  'enterprise',
];

const coverages: readonly ListingCoverage[] = [
  'wholeCluster',
  'namespaces',
  'parts',
];

const strictnesses: readonly ListingChoices['strictness'][] = [
  '',
  'adapted',
  'documented',
];

// Typed text is the same in every language.
const examples = {
  namespace: 'kube-system',
  namespaces: 'kube-system, capi-webhook-system',
  traits: 'infrastructure=vsphere, proxy=yes',
};

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
  /** A support bundle says itself what it shows, so the form does not ask. */
  readonly forBundle: boolean;
  /** The coverage needs namespaces, and none is named. */
  readonly namespacesMissing: boolean;
  /** The listing shows no namespaces, so its namespace must be given. */
  readonly asksNamespace: boolean;
  readonly onChange: (choices: ListingChoices) => void;
}

/** Fields that choose how a listing is judged. */
export function ListingChoiceFields({
  choices,
  forBundle,
  namespacesMissing,
  asksNamespace,
  onChange,
}: ListingChoiceFieldsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const change = <Name extends keyof ListingChoices>(
    name: Name,
    value: string,
  ) => onChange({ ...choices, [name]: value });
  return (
    <div className={classes.root}>
      <TextField
        {...selectProps}
        id="palette-listing-cluster-type"
        label={t('listing.choices.clusterType.label')}
        value={choices.clusterType}
        onChange={event => change('clusterType', event.target.value)}
      >
        {clusterTypes.map(value => (
          <option key={value} value={value}>
            {t(`listing.choices.clusterType.${value}`)}
          </option>
        ))}
      </TextField>
      {!forBundle && (asksNamespace || choices.namespace !== '') && (
        <TextField
          id="palette-listing-namespace"
          label={t('listing.choices.namespace.label')}
          size="small"
          fullWidth
          variant="outlined"
          InputLabelProps={{ shrink: true }}
          placeholder={examples.namespace}
          helperText={t('listing.choices.namespace.help')}
          value={choices.namespace}
          onChange={event => change('namespace', event.target.value)}
        />
      )}
      {!forBundle && (
        <FormControl component="fieldset">
          <FormLabel component="legend" className={classes.legend}>
            {t('listing.choices.coverage.label')}
          </FormLabel>
          <RadioGroup
            name="palette-listing-coverage"
            value={choices.coverage}
            onChange={event => change('coverage', event.target.value)}
          >
            {coverages.map(value => (
              <Fragment key={value}>
                <FormControlLabel
                  value={value}
                  label={t(`listing.choices.coverage.${value}`)}
                  control={
                    <Radio
                      color="primary"
                      size="small"
                      className={classes.radio}
                    />
                  }
                />
                {value === 'namespaces' && choices.coverage === value && (
                  <TextField
                    className={classes.namespaces}
                    id="palette-listing-namespaces"
                    label={t('listing.choices.namespaces.label')}
                    size="small"
                    variant="outlined"
                    InputLabelProps={{ shrink: true }}
                    placeholder={examples.namespaces}
                    value={choices.namespaces}
                    error={namespacesMissing}
                    helperText={t(
                      namespacesMissing
                        ? 'listing.choices.namespaces.missing'
                        : 'listing.choices.namespaces.help',
                    )}
                    onChange={event => {
                      // Else the group of radio buttons would take it for a choice.
                      event.stopPropagation();
                      change('namespaces', event.target.value);
                    }}
                  />
                )}
              </Fragment>
            ))}
          </RadioGroup>
        </FormControl>
      )}
      <TextField
        id="palette-listing-traits"
        label={t('listing.choices.traits.label')}
        size="small"
        fullWidth
        variant="outlined"
        InputLabelProps={{ shrink: true }}
        placeholder={examples.traits}
        helperText={t('listing.choices.traits.help')}
        value={choices.traits}
        onChange={event => change('traits', event.target.value)}
      />
      <TextField
        {...selectProps}
        id="palette-listing-strictness"
        label={t('listing.choices.strictness.label')}
        value={choices.strictness}
        onChange={event => change('strictness', event.target.value)}
      >
        {strictnesses.map(value => (
          <option key={value} value={value}>
            {t(`listing.choices.strictness.${value || 'configured'}`)}
          </option>
        ))}
      </TextField>
    </div>
  );
}
