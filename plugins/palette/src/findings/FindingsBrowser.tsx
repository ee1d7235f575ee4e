import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  type Report,
  type WorkloadFinding,
  collectFindings,
} from 'backstage-plugin-palette-common';
import { ExportButtons } from '../components/ExportButtons';
import type { SetUrlState } from '../hooks/useUrlState';
import { toFindingKey } from '../links/tabSearch';
import { usePaletteTranslation } from '../translation';
import { FindingFilters } from './FindingFilters';
import { FindingLinksProvider } from './FindingLinks';
import { FurtherSection } from './FurtherSection';
import { NamespaceSection } from './NamespaceSection';
import { writeFindingsFile } from './writeFindingsFile';
import {
  type FindingsState,
  findNamespace,
  initialState,
} from './findingsState';
import {
  type FurtherGroup,
  listFurtherGroups,
  isMoreUrgent,
} from './listFurtherGroups';
import { isNarrowed, isProblem, matches, noFilter } from './findingFilter';
import { groupByNamespace } from './groupByNamespace';
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

export interface FindingsBrowserProps {
  readonly report: Report;
  /** Name of the cluster or listing, for exported files. */
  readonly name: string;
  readonly state: FindingsState;
  readonly onChange: SetUrlState<FindingsState>;
}

/** All findings of a report, by namespace and problems first, with filters and exports. */
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
    namespace: findNamespace(report, state.filter.namespace),
  };
  const sections = useOpenSections(
    findSections(
      report,
      finding =>
        isProblem(finding.state) || open.includes(toFindingKey(finding)),
    ),
  );
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
        // Going back should leave the tab, not close a finding.
        { replace: true },
      ),
  };
  const arriveAt = useArrivalAtFinding(open);
  const links = {
    find: (ids: readonly string[]) =>
      collectFindings(report).filter(({ id }) => ids.includes(id)),
    open: (finding: WorkloadFinding) => {
      const key = toFindingKey(finding);
      findSections(report, each => each === finding).forEach(sections.open);
      arriveAt(key);
      onChange({
        filter: matches(finding, filter) ? state.filter : initialState.filter,
        open: open.includes(key) ? open : [...open, key],
      });
    },
  };

  const openByFilter = isNarrowed(filter) || filter.view !== 'all';
  const groups = groupByNamespace(report, filter);
  const further = listFurtherGroups(report, filter);
  // Trouble comes first, wherever it is, and a cause before its consequences.
  const urgent = further.filter(group => isMoreUrgent(group, groups));
  const shownNothing = groups.length === 0 && further.length === 0;

  const ownSections = groups.length > 0 && (
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
  );
  const furtherSections = (shown: readonly FurtherGroup[]) =>
    shown.length > 0 && (
      <Paper variant="outlined">
        {shown.map(group => (
          <FurtherSection
            key={group.id}
            group={group}
            open={sections.isOpen(group.id, openByFilter)}
            onToggle={() => sections.toggle(group.id, openByFilter)}
            openRows={openRows}
          />
        ))}
      </Paper>
    );

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
          writeText={format =>
            writeFindingsFile(format, report, [
              ...groups.flatMap(({ shown }) => shown),
              ...further.flatMap(({ shown }) => shown),
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
            onClick={() => onChange({ ...state, filter: initialState.filter })}
          >
            {t('findings.nothing.showAll')}
          </Button>
        </Paper>
      )}
      <FindingLinksProvider value={links}>
        {furtherSections(urgent)}
        {ownSections}
        {furtherSections(further.filter(group => !urgent.includes(group)))}
      </FindingLinksProvider>
    </div>
  );
}

/** Finds the ids of the sections with a finding that the predicate accepts. */
function findSections(
  report: Report,
  accepts: (finding: WorkloadFinding) => boolean,
): readonly string[] {
  const namespaces = report.findings
    .filter(accepts)
    .map(({ namespace }) => namespace);
  const further = listFurtherGroups(report, noFilter)
    .filter(({ findings }) => findings.some(accepts))
    .map(({ id }) => id);
  return [...new Set(namespaces), ...further];
}
