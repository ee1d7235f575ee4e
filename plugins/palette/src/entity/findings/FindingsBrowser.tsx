import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import { ExportButtons } from '../../components/ExportButtons';
import type { SetUrlState } from '../../components/useUrlState';
import { usePaletteTranslation } from '../../translation';
import { FindingFilters } from './FindingFilters';
import { FindingList } from './FindingList';
import { NamespaceSection } from './NamespaceSection';
import { Section } from './Section';
import { StateDots } from './StateDots';
import { findingsFile } from './findingsFile';
import {
  type FindingsState,
  findingKey,
  firstState,
  namespaceMeant,
} from './findingsState';
import { UnexpectedWorkloads } from './UnexpectedWorkloads';
import {
  groupByNamespace,
  isNarrowed,
  isProblem,
  matches,
  worstFirst,
} from './shownFindings';
import { useArrivalAtFinding } from './useArrivalAtFinding';
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

/** The sections that open by themselves: those with a problem in them, or with a finding that is open. */
function sectionsToOpen(
  report: Report,
  open: readonly string[],
): readonly string[] {
  const asksFor = (finding: WorkloadFinding) =>
    isProblem(finding.state) || open.includes(findingKey(finding));
  const namespaces = report.findings
    .filter(asksFor)
    .map(({ namespace }) => namespace);
  const companions = report.companions.some(asksFor);
  return [...new Set(namespaces), ...(companions ? [COMPANIONS] : [])];
}

export interface FindingsBrowserProps {
  readonly report: Report;
  /** What the report is of, for the names of files. */
  readonly name: string;
  readonly state: FindingsState;
  readonly onChange: SetUrlState<FindingsState>;
}

/** Everything that was found, namespace by namespace, problems first. */
export function FindingsBrowser({
  report,
  name,
  state,
  onChange,
}: FindingsBrowserProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { open } = state;
  const filter = {
    ...state.filter,
    namespace: namespaceMeant(report, state.filter.namespace),
  };
  const sections = useOpenSections(sectionsToOpen(report, open));
  const openRows = {
    isOpen: (key: string) => open.includes(key),
    toggle: (key: string) =>
      onChange(
        {
          ...state,
          open: open.includes(key)
            ? open.filter(each => each !== key)
            : [...open, key],
        },
        // Going back is to leave the tab, not to close what was read.
        { replace: true },
      ),
  };
  useArrivalAtFinding(open);

  const openByFilter = isNarrowed(filter) || filter.view !== 'all';
  const groups = groupByNamespace(report, filter);
  const companions = worstFirst(report.companions).filter(finding =>
    matches(finding, filter),
  );
  const showsUnexpected = report.unexpected.length > 0 && !openByFilter;
  const shownNothing = groups.length === 0 && companions.length === 0;

  return (
    <div className={classes.root}>
      <FindingFilters
        report={report}
        filter={filter}
        onChange={(changed, options) =>
          onChange({ ...state, filter: changed }, options)
        }
      >
        <ExportButtons
          fileName={`palette-${name}`}
          textOf={format =>
            findingsFile(format, report, [
              ...groups.flatMap(({ shown }) => shown),
              ...companions,
            ])
          }
        />
      </FindingFilters>
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
            onClick={() => onChange({ ...state, filter: firstState.filter })}
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
