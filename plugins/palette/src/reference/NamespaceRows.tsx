import Typography from '@material-ui/core/Typography';
import { clusterTypes } from 'backstage-plugin-palette-common';
import { toElementId } from '../components/toElementId';
import { usePaletteTranslation } from '../translation';
import { ComponentRows } from './ComponentRows';
import { NamespaceFacts } from './NamespaceFacts';
import { StandingLabel } from './StandingLabel';
import { ToggleButton } from './ToggleButton';
import { TypeCells } from './TypeCells';

import type { ReferenceNamespace } from './referenceCatalog';
import type { ReferenceModel } from './useReferenceModel';
import type { Opened } from './useOpened';
import { Body, Cell, RowHeader } from './tableParts';
import { useTableStyles } from './useTableStyles';

export interface NamespaceRowsProps {
  readonly model: ReferenceModel;
  readonly namespace: ReferenceNamespace;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly openRows: Opened;
  /** Id of the component that a link leads to. */
  readonly linked?: string;
  /** Id of the component whose row must be scrolled to now. */
  readonly arriving?: string;
  readonly onArrived: () => void;
}

/** The row of a namespace, and once it is open its workloads. */
export function NamespaceRows({
  namespace,
  open,
  onToggle,
  openRows,
  model,
  linked,
  arriving,
  onArrived,
}: NamespaceRowsProps) {
  const classes = useTableStyles();
  const factsId = toElementId('reference', namespace.namespace);
  const [first] = clusterTypes.flatMap(type => namespace.types[type] ?? []);
  return (
    <Body className={classes.body}>
      <tr role="row" className={classes.row}>
        <RowHeader scope="rowgroup" className={classes.name}>
          <h3 className={classes.heading}>
            <ToggleButton open={open} controls={factsId} onToggle={onToggle}>
              {namespace.namespace}
            </ToggleButton>
          </h3>
          {first && !open && (
            <Typography
              variant="body2"
              className={`${classes.quiet} ${classes.below}`}
            >
              {first.summary}
            </Typography>
          )}
        </RowHeader>
        <TypeCells>
          {type => (
            <Counts
              standings={namespace.entries.flatMap(
                ({ byType }) => byType[type]?.standing ?? [],
              )}
            />
          )}
        </TypeCells>
      </tr>
      {open && (
        <>
          <tr role="row" id={factsId} className={classes.wholeRow}>
            <Cell colSpan={4} className={classes.whole}>
              <NamespaceFacts namespace={namespace} />
            </Cell>
          </tr>
          {namespace.entries.map(entry => (
            <ComponentRows
              key={entry.id}
              model={model}
              entry={entry}
              open={openRows.isOpen(entry.id)}
              onToggle={() =>
                openRows.set([entry.id], !openRows.isOpen(entry.id))
              }
              linked={linked === entry.id}
              arriving={arriving === entry.id}
              onArrived={onArrived}
            />
          ))}
        </>
      )}
    </Body>
  );
}

/** The number of components and companions of a cluster type in a namespace. */
function Counts({ standings }: { readonly standings: readonly string[] }) {
  const { t } = usePaletteTranslation();
  const companions = standings.filter(each => each === 'companion').length;
  const components = standings.length - companions;
  if (standings.length === 0) {
    return <StandingLabel standing="absent" />;
  }
  const words = {
    components: t('reference.table.components', { count: components }),
    companions: t('reference.table.companions', { count: companions }),
  };
  if (companions === 0) {
    return <>{words.components}</>;
  }
  return (
    <>
      {components === 0 ? words.companions : t('reference.table.both', words)}
    </>
  );
}
