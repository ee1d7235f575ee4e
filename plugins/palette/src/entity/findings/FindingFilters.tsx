import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  type FindingState,
  type Report,
  statesWorstFirst,
} from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { SearchField } from '../../components/SearchField';
import type { SetUrlState } from '../../components/useUrlState';
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
  readonly onChange: SetUrlState<FindingFilter>;
  /** What else is offered beside the filters. */
  readonly children?: ReactNode;
}

/** Narrows what is shown: by view, by text, by namespace, by state. */
export function FindingFilters({
  report,
  filter,
  onChange,
  children,
}: FindingFiltersProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const states = statesWorstFirst.filter(
    // What is chosen stays to be unchosen, even where nothing has it any more.
    state => report.counts.byState[state] > 0 || state === filter.state,
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
        <SearchField
          className={classes.search}
          label={t('findings.filters.search')}
          text={filter.text}
          onChange={text => onChange({ ...filter, text }, { replace: true })}
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
        {children}
      </div>
    </div>
  );
}
