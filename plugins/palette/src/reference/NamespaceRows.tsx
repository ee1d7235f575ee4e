import Typography from '@material-ui/core/Typography';
import { clusterTypes } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { ComponentRows } from './ComponentRows';
import { NamespaceFacts } from './NamespaceFacts';
import { StandingLabel } from './StandingLabel';
import { ToggleButton } from './ToggleButton';
import { TypeCells } from './TypeCells';
import { elementId } from './elementId';
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
  /** The id of the component that a link means. */
  readonly linked?: string;
  /** The id of the component that is to be brought to the reader now. */
  readonly arriving?: string;
  readonly onArrived: () => void;
}

/** A namespace in one row, and its workloads below once it is open. */
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
  const factsId = elementId(namespace.namespace);
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
                ({ listings }) => listings[type]?.standing ?? [],
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

/** How many workloads of each sort a type has in a namespace. */
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
