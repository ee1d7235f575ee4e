import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  type Report,
  type WorkloadFinding,
  collectFindings,
} from 'backstage-plugin-palette-common';
import { type Ref, forwardRef, useImperativeHandle, useMemo } from 'react';
import { ExportButtons } from '../components/ExportButtons';
import type { SetUrlState } from '../hooks/useUrlState';
import { toFindingKey } from '../links/tabSearch';
import { FindingFilters } from './FindingFilters';
import { FindingLinksProvider } from './FindingLinks';
import { FurtherSection } from './FurtherSection';
import { LostLinkNotice } from './LostLinkNotice';
import { NamespaceSection } from './NamespaceSection';
import { NothingShown } from './NothingShown';
import { ReportFactsProvider } from './ReportFacts';
import { findSections } from './findSections';
import { isNarrowed, isProblem, matches } from './findingFilter';
import {
  type FindingsState,
  initialState,
  resolveFilter,
} from './findingsState';
import type { FurtherGroup } from './listFurtherGroups';
import { listPageSections, orderForOpening } from './listPageSections';
import { useArrivalAtFinding } from './useArrivalAtFinding';
import { useOpenSections } from './useOpenSections';
import { writeFindingsFile } from './writeFindingsFile';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
}));

export interface FindingsBrowserProps {
  readonly report: Report;
  /** Name of the cluster or listing, for exported files and tickets. */
  readonly name: string;
  /** Whether the state is in the page's URL, so that a finding can be linked to. */
  readonly hasUrl?: boolean;
  readonly state: FindingsState;
  readonly onChange: SetUrlState<FindingsState>;
}

/** What others on the page can do with the findings. */
export interface FindingsHandle {
  /** Opens a finding and scrolls to it. */
  open(finding: WorkloadFinding): void;
}

/** All findings of a report, by namespace and problems first, with filters and exports. */
export const FindingsBrowser = forwardRef(Browser);

function Browser(
  { report, name, hasUrl, state, onChange }: FindingsBrowserProps,
  ref: Ref<FindingsHandle>,
) {
  const classes = useStyles();
  const { open } = state;
  const filter = resolveFilter(state, report);
  const page = listPageSections(report, filter);
  const { namespaces, further, urgent, calm, withDots } = page;
  const isLinked = (finding: WorkloadFinding) =>
    open.includes(toFindingKey(finding));
  const sections = useOpenSections(
    findSections(
      report,
      finding => isProblem(finding.state) || isLinked(finding),
    ),
    orderForOpening(page, isLinked),
    isNarrowed(filter) || filter.view !== 'all',
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
  useImperativeHandle(ref, () => ({ open: links.open }));
  const { observedAt, catalogVersion } = report;
  const facts = useMemo(
    () => ({ name, observedAt, catalogVersion, hasUrl: Boolean(hasUrl) }),
    [name, observedAt, catalogVersion, hasUrl],
  );

  const furtherSections = (shown: readonly FurtherGroup[]) =>
    shown.length > 0 && (
      <Paper variant="outlined">
        {shown.map(group => (
          <FurtherSection
            key={group.id}
            group={group}
            hasDots={withDots.has(group)}
            open={sections.isOpen(group.id)}
            onToggle={() => sections.toggle(group.id)}
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
        onChange={(change, options) =>
          onChange(
            { ...state, filter: { ...state.filter, ...change } },
            options,
          )
        }
      >
        <ExportButtons
          fileName={`palette-${name}`}
          writeText={format =>
            writeFindingsFile(format, report, [
              ...namespaces.flatMap(({ shown }) => shown),
              ...further.flatMap(({ shown }) => shown),
            ])
          }
        />
      </FindingFilters>
      <LostLinkNotice
        report={report}
        state={state}
        onForget={kept => onChange(kept, { replace: true })}
      />
      {namespaces.length === 0 && further.length === 0 && (
        <NothingShown
          filter={filter}
          onShowAll={() =>
            onChange({
              ...state,
              filter: { ...initialState.filter, view: 'all' },
            })
          }
        />
      )}
      <FindingLinksProvider value={links}>
        <ReportFactsProvider value={facts}>
          {furtherSections(urgent)}
          {namespaces.length > 0 && (
            <Paper variant="outlined">
              {namespaces.map(group => (
                <NamespaceSection
                  key={group.namespace}
                  group={group}
                  hasDots={withDots.has(group)}
                  open={sections.isOpen(group.namespace)}
                  onToggle={() => sections.toggle(group.namespace)}
                  openRows={openRows}
                />
              ))}
            </Paper>
          )}
          {furtherSections(calm)}
        </ReportFactsProvider>
      </FindingLinksProvider>
    </div>
  );
}
