import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Report } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { usePaletteTranslation } from '../../translation';
import { FindingFilters } from './FindingFilters';
import { FindingList } from './FindingList';
import { NamespaceSection } from './NamespaceSection';
import { Section } from './Section';
import { StateDots } from './StateDots';
import { UnexpectedWorkloads } from './UnexpectedWorkloads';
import {
  groupByNamespace,
  isNarrowed,
  isProblem,
  matches,
  noFilter,
  worstFirst,
} from './shownFindings';
import { useOpenSections } from './useOpenSections';

// Not names that a namespace could have.
const COMPANIONS = 'Companions';
const UNEXPECTED = 'Unexpected';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
  intro: { padding: theme.spacing(1.5, 2, 0.5) },
  nothing: {
    padding: theme.spacing(3, 2),
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
}));

/** The sections that open by themselves: those with a problem in them. */
function alarmingSections(report: Report): readonly string[] {
  const namespaces = report.findings
    .filter(({ state }) => isProblem(state))
    .map(({ namespace }) => namespace);
  const companions = report.companions.some(({ state }) => isProblem(state));
  return [...new Set(namespaces), ...(companions ? [COMPANIONS] : [])];
}

/** The namespace that a link from the overview means, by its pattern; empty where it means none. */
function namespaceLike(report: Report, pattern: string | null): string {
  const finding = report.findings.find(
    ({ id }) => id.slice(0, id.lastIndexOf('/')) === pattern,
  );
  return finding?.namespace ?? '';
}

/** Everything that was found, namespace by namespace, problems first. */
export function FindingsBrowser({ report }: { readonly report: Report }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const [params] = useSearchParams();
  const [filter, setFilter] = useState(() => ({
    ...noFilter,
    namespace: namespaceLike(report, params.get('in')),
  }));
  const sections = useOpenSections(alarmingSections(report));
  const openRows = useOpenSections([]);

  const openByFilter = isNarrowed(filter) || filter.view !== 'all';
  const groups = groupByNamespace(report, filter);
  const companions = worstFirst(report.companions).filter(finding =>
    matches(finding, filter),
  );
  const showsUnexpected = report.unexpected.length > 0 && !openByFilter;
  const shownNothing = groups.length === 0 && companions.length === 0;

  return (
    <div className={classes.root}>
      <FindingFilters report={report} filter={filter} onChange={setFilter} />
      {shownNothing && (
        <Paper variant="outlined" className={classes.nothing} role="status">
          <Typography>
            {filter.view === 'problems' && !isNarrowed(filter)
              ? t('findings.nothing.noProblems')
              : t('findings.nothing.noMatch')}
          </Typography>
          <Button
            size="small"
            variant="outlined"
            onClick={() => setFilter(noFilter)}
          >
            {t('findings.nothing.showAll')}
          </Button>
        </Paper>
      )}
      {groups.length > 0 && (
        <Paper variant="outlined">
          {groups.map(group => (
            <NamespaceSection
              key={group.namespace}
              group={group}
              open={sections.isOpen(group.namespace, openByFilter)}
              onToggle={() => sections.toggle(group.namespace, openByFilter)}
              openRows={openRows}
            />
          ))}
        </Paper>
      )}
      {(companions.length > 0 || showsUnexpected) && (
        <Paper variant="outlined">
          {companions.length > 0 && (
            <Section
              id={COMPANIONS}
              title={t('findings.companions.title')}
              dots={<StateDots findings={companions} />}
              summary={t('findings.companions.summary', {
                count: companions.length,
              })}
              open={sections.isOpen(COMPANIONS, openByFilter)}
              onToggle={() => sections.toggle(COMPANIONS, openByFilter)}
            >
              <Typography
                variant="body2"
                color="textSecondary"
                className={classes.intro}
              >
                {t('findings.companions.intro')}
              </Typography>
              <FindingList findings={companions} openRows={openRows} />
            </Section>
          )}
          {showsUnexpected && (
            <Section
              id={UNEXPECTED}
              title={t('findings.unexpected.title')}
              summary={t('findings.unexpected.summary', {
                count: report.unexpected.length,
              })}
              open={sections.isOpen(UNEXPECTED)}
              onToggle={() => sections.toggle(UNEXPECTED)}
            >
              <UnexpectedWorkloads workloads={report.unexpected} />
            </Section>
          )}
        </Paper>
      )}
    </div>
  );
}
