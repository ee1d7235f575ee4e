import Typography from '@material-ui/core/Typography';
import { useEffect, useRef } from 'react';
import { toElementId } from '../components/toElementId';
import { usePaletteTranslation } from '../translation';
import { ComponentDetails } from './ComponentDetails';
import { StandingCell } from './StandingCell';
import { ToggleButton } from './ToggleButton';
import { TypeCells } from './TypeCells';

import {
  type ReferenceEntry,
  listTypeEntries,
  collectNotes,
  getWorkload,
} from './referenceCatalog';
import type { ReferenceModel } from './useReferenceModel';
import { Cell, RowHeader } from './tableParts';
import { useTableStyles } from './useTableStyles';

export interface ComponentRowsProps {
  readonly model: ReferenceModel;
  readonly entry: ReferenceEntry;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** A link leads to this row. */
  readonly linked: boolean;
  /** The row must be scrolled to now. */
  readonly arriving: boolean;
  readonly onArrived: () => void;
}

/** The row of a workload, and once it is open its details. */
export function ComponentRows({
  model,
  entry,
  open,
  onToggle,
  linked,
  arriving,
  onArrived,
}: ComponentRowsProps) {
  const classes = useTableStyles();
  const row = useRef<HTMLTableRowElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const detailsId = toElementId('reference', entry.id);

  useEffect(() => {
    if (arriving) {
      button.current?.focus({ preventScroll: true });
      row.current?.scrollIntoView({ block: 'start' });
      onArrived();
    }
  }, [arriving, onArrived]);

  return (
    <>
      <tr
        ref={row}
        role="row"
        className={linked ? `${classes.row} ${classes.linked}` : classes.row}
        aria-current={linked || undefined}
      >
        <RowHeader className={`${classes.name} ${classes.inner}`}>
          <ToggleButton
            ref={button}
            open={open}
            controls={detailsId}
            onToggle={onToggle}
          >
            {entry.name}
          </ToggleButton>
          <RowSummary entry={entry} open={open} />
        </RowHeader>
        <TypeCells>
          {type => (
            <StandingCell
              model={model}
              type={type}
              typeEntry={entry.byType[type]}
            />
          )}
        </TypeCells>
      </tr>
      {open && (
        <tr role="row" id={detailsId} className={classes.wholeRow}>
          <Cell colSpan={4} className={classes.whole}>
            <ComponentDetails model={model} entry={entry} />
          </Cell>
        </tr>
      )}
    </>
  );
}

/** A workload's kind and remarks and, while its row is closed, its summary. */
function RowSummary({
  entry,
  open,
}: {
  readonly entry: ReferenceEntry;
  readonly open: boolean;
}) {
  const classes = useTableStyles();
  const { t } = usePaletteTranslation();
  const workloads = listTypeEntries(entry).map(([, typeEntry]) =>
    getWorkload(typeEntry),
  );
  const facts = [
    ...new Set(workloads.map(({ kind }) => kind)),
    ...(workloads.some(({ confidence }) => confidence === 'judged')
      ? [t('reference.row.judged')]
      : []),
    ...(collectNotes(entry).length > 0 ? [t('reference.row.differs')] : []),
  ];
  return (
    <div className={`${classes.quiet} ${classes.below}`}>
      <Typography variant="body2">{facts.join(' · ')}</Typography>
      {!open && (
        <Typography variant="body2">{workloads[0]?.summary}</Typography>
      )}
    </div>
  );
}
