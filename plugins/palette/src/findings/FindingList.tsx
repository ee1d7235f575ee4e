import { makeStyles } from '@material-ui/core/styles';
import type { Finding, WorkloadFinding } from 'backstage-plugin-palette-common';
import { FindingRow } from './FindingRow';
import { toFindingKey } from './findingsState';

const useStyles = makeStyles({
  root: { listStyle: 'none', margin: 0, padding: 0 },
});

const isComponent = (finding: WorkloadFinding): finding is Finding =>
  'presence' in finding;

/** Which findings show their details, by their keys. */
export interface OpenRows {
  isOpen(key: string): boolean;
  toggle(key: string): void;
}

export interface FindingListProps {
  readonly findings: readonly WorkloadFinding[];
  readonly openRows: OpenRows;
  /** Whether they are of several namespaces, so that each names its own. */
  readonly ofSeveral?: boolean;
  /** Whether the Palette catalog knows a finding; without it, it knows all. */
  readonly isInCatalog?: (finding: WorkloadFinding) => boolean;
}

/** Findings one below the other, each of which opens. */
export function FindingList({
  findings,
  openRows,
  ofSeveral,
  isInCatalog,
}: FindingListProps) {
  const classes = useStyles();
  return (
    <ul className={classes.root}>
      {findings.map(finding => {
        const key = toFindingKey(finding);
        return (
          <FindingRow
            key={key}
            finding={finding}
            component={isComponent(finding) ? finding : undefined}
            place={ofSeveral ? finding.namespace : undefined}
            inCatalog={isInCatalog?.(finding)}
            open={openRows.isOpen(key)}
            onToggle={() => openRows.toggle(key)}
          />
        );
      })}
    </ul>
  );
}
