import { makeStyles } from '@material-ui/core/styles';
import type { Finding, WorkloadFinding } from 'backstage-plugin-palette-common';
import { toUniqueKeys } from '../components/toUniqueKeys';
import { toFindingKey } from '../links/tabSearch';
import { FindingRow } from './FindingRow';

const useStyles = makeStyles({
  root: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Tells and changes which findings are open, by their keys. */
export interface OpenRows {
  isOpen(key: string): boolean;
  toggle(key: string): void;
}

export interface FindingListProps {
  readonly findings: readonly WorkloadFinding[];
  readonly openRows: OpenRows;
  /** Shows the namespace of each finding, for findings of several namespaces. */
  readonly showsNamespaces?: boolean;
  /** Whether the Palette catalog has a finding; by default it has all. */
  readonly isInCatalog?: (finding: WorkloadFinding) => boolean;
}

/** A list of findings that open. */
export function FindingList({
  findings,
  openRows,
  showsNamespaces,
  isInCatalog,
}: FindingListProps) {
  const classes = useStyles();
  const keys = toUniqueKeys(findings.map(toFindingKey));
  return (
    <ul className={classes.root}>
      {findings.map((finding, index) => {
        const key = toFindingKey(finding);
        return (
          <FindingRow
            key={keys[index]}
            finding={finding}
            component={isComponent(finding) ? finding : undefined}
            namespace={showsNamespaces ? finding.namespace : undefined}
            inCatalog={isInCatalog?.(finding)}
            open={openRows.isOpen(key)}
            onToggle={() => openRows.toggle(key)}
          />
        );
      })}
    </ul>
  );
}

function isComponent(finding: WorkloadFinding): finding is Finding {
  return 'presence' in finding;
}
