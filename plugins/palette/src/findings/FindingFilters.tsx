import { makeStyles } from '@material-ui/core/styles';
import { type Report, statesWorstFirst } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { ChoiceField } from '../components/ChoiceField';
import { SearchField } from '../components/SearchField';
import type { SetUrlState } from '../hooks/useUrlState';
import { usePaletteTranslation } from '../translation';
import { ViewButtons } from './ViewButtons';
import { type FindingFilter, countViews } from './findingFilter';
import type { ChosenFilter } from './findingsState';

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
  /** Takes what the reader changed. */
  readonly onChange: SetUrlState<Partial<ChosenFilter>>;
  /** Further controls beside the filters. */
  readonly children?: ReactNode;
}

/** Filters for findings: view, text, namespace and state. */
export function FindingFilters({
  report,
  filter,
  onChange,
  children,
}: FindingFiltersProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const states = statesWorstFirst.filter(
    // The chosen state stays in the list even if no finding has it any more.
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
        onChange={view => onChange({ view })}
      />
      <div className={classes.fields}>
        <SearchField
          className={classes.search}
          label={t('findings.filters.search')}
          text={filter.text}
          onChange={text => onChange({ text }, { replace: true })}
        />
        <ChoiceField
          className={classes.select}
          label={t('findings.filters.namespace')}
          every={t('findings.filters.everyNamespace')}
          value={filter.namespace}
          options={report.namespaces.map(({ namespace }) => ({
            value: namespace,
            text: namespace,
          }))}
          onChange={namespace => onChange({ namespace })}
        />
        <ChoiceField
          className={classes.select}
          label={t('findings.filters.state')}
          every={t('findings.filters.everyState')}
          value={filter.state}
          options={states.map(state => ({
            value: state,
            text: t('findings.filters.stateOption', {
              state: t(`states.word.${state}`),
              amount: report.counts.byState[state],
            }),
          }))}
          onChange={state => onChange({ state })}
        />
        {children}
      </div>
    </div>
  );
}
