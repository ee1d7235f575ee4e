import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import SearchIcon from '@material-ui/icons/Search';
import {
  type FindingState,
  type Report,
  statesWorstFirst,
} from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../../translation';
import { ViewButtons } from './ViewButtons';
import { type FindingFilter, countViews } from './shownFindings';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    marginLeft: 'auto',
    [theme.breakpoints.down('sm')]: { marginLeft: 0, width: '100%' },
  },
  search: { width: '16rem', [theme.breakpoints.down('xs')]: { width: '100%' } },
  select: {
    width: '11rem',
    [theme.breakpoints.down('xs')]: { flex: '1 1 8rem', minWidth: 0 },
  },
}));

export interface FindingFiltersProps {
  readonly report: Report;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Narrows what is shown: by view, by text, by namespace, by state. */
export function FindingFilters({
  report,
  filter,
  onChange,
}: FindingFiltersProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const states = statesWorstFirst.filter(
    state => report.counts.byState[state] > 0,
  );
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('findings.filters.label')}
    >
      <ViewButtons
        view={filter.view}
        counts={countViews(report)}
        onChange={view => onChange({ ...filter, view })}
      />
      <div className={classes.fields}>
        <TextField
          className={classes.search}
          size="small"
          variant="outlined"
          type="search"
          placeholder={t('common.search')}
          value={filter.text}
          inputProps={{ 'aria-label': t('findings.filters.search') }}
          InputProps={{
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          }}
          onChange={event => onChange({ ...filter, text: event.target.value })}
        />
        <TextField
          className={classes.select}
          select
          size="small"
          variant="outlined"
          value={filter.namespace}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('findings.filters.namespace') }}
          onChange={event =>
            onChange({ ...filter, namespace: event.target.value })
          }
        >
          <option value="">{t('findings.filters.everyNamespace')}</option>
          {report.namespaces.map(({ namespace }) => (
            <option key={namespace} value={namespace}>
              {namespace}
            </option>
          ))}
        </TextField>
        <TextField
          className={classes.select}
          select
          size="small"
          variant="outlined"
          value={filter.state}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('findings.filters.state') }}
          onChange={event =>
            onChange({
              ...filter,
              state: event.target.value as FindingState | '',
            })
          }
        >
          <option value="">{t('findings.filters.everyState')}</option>
          {states.map(state => (
            <option key={state} value={state}>
              {t('findings.filters.stateOption', {
                state: t(`states.word.${state}`),
                amount: report.counts.byState[state],
              })}
            </option>
          ))}
        </TextField>
      </div>
    </div>
  );
}
