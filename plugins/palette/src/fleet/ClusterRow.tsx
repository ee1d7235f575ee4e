import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster } from 'backstage-plugin-palette-common';
import { memo, type MouseEvent } from 'react';
import { usePaletteTranslation } from '../translation';
import { fleetColumns, type FleetColumn } from './fleetColumns';
import type { NameTrait } from './useTraitTitles';

const useStyles = makeStyles({ row: { cursor: 'pointer' } });

/** A cluster in the table. It renders again for another outcome only, not with every change of the URL. */
export const ClusterRow = memo(Row);

function Row({
  cluster,
  titles,
  classes: cellClasses,
  nameTrait,
  onOpen,
}: {
  readonly cluster: FleetCluster;
  /** Of the columns, in their order. */
  readonly titles: readonly string[];
  readonly classes: Readonly<
    Record<NonNullable<FleetColumn['className']>, string>
  >;
  readonly nameTrait: NameTrait;
  readonly onOpen: (cluster: FleetCluster) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const words = { t, nameTrait };
  return (
    <TableRow
      className={classes.row}
      hover
      // The mouse finds the whole row; the keyboard has the link on the name.
      onClick={event => {
        if (!isTakenElsewhere(event)) {
          onOpen(cluster);
        }
      }}
    >
      {fleetColumns.map(({ name, className, cell }, column) => (
        <TableCell
          key={name}
          data-column={titles[column]}
          className={className && cellClasses[className]}
        >
          {cell(cluster, words)}
        </TableCell>
      ))}
    </TableRow>
  );
}

/** Whether a click was meant for a link in the row, or ended the selection of a text. */
function isTakenElsewhere({ target, currentTarget }: MouseEvent): boolean {
  const isOnLink =
    target instanceof Element && target.closest('a, button') !== null;
  const selection = window.getSelection();
  return (
    isOnLink ||
    (selection !== null &&
      !selection.isCollapsed &&
      currentTarget.contains(selection.anchorNode))
  );
}
