import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import { ExportButtons } from '../../components/ExportButtons';
import type { SetUrlState } from '../../components/useUrlState';
import { usePaletteTranslation } from '../../translation';
import { FindingFilters } from './FindingFilters';
import { FurtherSection } from './FurtherSection';
import { NamespaceSection } from './NamespaceSection';
import { findingsFile } from './findingsFile';
import {
  type FindingsState,
  findingKey,
  firstState,
  namespaceMeant,
} from './findingsState';
import { furtherGroups } from './furtherGroups';
import {
  groupByNamespace,
  isNarrowed,
  isProblem,
  matches,
  worstFirst,
} from './shownFindings';
import { useArrivalAtFinding } from './useArrivalAtFinding';
import { useOpenSections } from './useOpenSections';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
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
  const further = furtherGroups(report)
    .filter(({ findings }) => findings.some(asksFor))
    .map(({ id }) => id);
  return [...new Set(namespaces), ...further];
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
  const further = furtherGroups(report)
    .map(group => ({
      ...group,
      findings: worstFirst(group.findings).filter(finding =>
        matches(finding, filter),
      ),
    }))
    .filter(({ findings }) => findings.length > 0);
  const shownNothing = groups.length === 0 && further.length === 0;

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
              ...further.flatMap(({ findings }) => findings),
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
      {further.length > 0 && (
        <Paper variant="outlined">
          {further.map(group => (
            <FurtherSection
              key={group.id}
              group={group}
              open={sections.isOpen(group.id, openByFilter)}
              onToggle={() => sections.toggle(group.id, openByFilter)}
              openRows={openRows}
            />
          ))}
        </Paper>
      )}
    </div>
  );
}
