import { makeStyles } from '@material-ui/core/styles';

/** Height of the table's head, which must not cover a row that is scrolled to. */
const HEAD = '3.5rem';

/** The styles of the table. On narrow screens each row becomes a name with its three cells below. */
export const useTableStyles = makeStyles(theme => {
  const narrow = theme.breakpoints.down('sm');
  const line = `1px solid ${theme.palette.divider}`;
  return {
    table: {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'separate',
      borderSpacing: 0,
      [narrow]: { display: 'block' },
    },
    head: {
      [narrow]: {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
    },
    body: { [narrow]: { display: 'block' } },
    column: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      padding: theme.spacing(1.25, 2),
      textAlign: 'left',
      fontWeight: 600,
      background: theme.palette.background.paper,
      borderBottom: line,
      overflowWrap: 'anywhere',
    },
    row: {
      scrollMarginTop: HEAD,
      [narrow]: {
        scrollMarginTop: theme.spacing(2),
        display: 'grid',
        gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
        borderTop: line,
        padding: theme.spacing(0.5, 0, 1.25),
      },
    },
    linked: {
      '& > $name': {
        boxShadow: `inset 4px 0 0 ${theme.palette.primary.main}`,
      },
      [narrow]: {
        boxShadow: `inset 4px 0 0 ${theme.palette.primary.main}`,
        '& > $name': { boxShadow: 'none' },
      },
    },
    name: {
      position: 'relative',
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'inherit',
      borderTop: line,
      [narrow]: { gridColumn: '1 / -1', borderTop: 'none' },
    },
    inner: { paddingLeft: theme.spacing(5), [narrow]: { paddingLeft: 16 } },
    cell: {
      padding: theme.spacing(1, 2),
      verticalAlign: 'top',
      borderTop: line,
      overflowWrap: 'anywhere',
      [narrow]: {
        padding: theme.spacing(0, 0.5, 0, 2),
        borderTop: 'none',
        '& + &': { paddingLeft: theme.spacing(0.5) },
      },
    },
    /** The column's title in each cell, for narrow screens, where the table has no head. */
    cellTitle: {
      display: 'none',
      fontSize: theme.typography.caption.fontSize,
      color: theme.palette.text.secondary,
      [narrow]: { display: 'block' },
    },
    whole: {
      padding: theme.spacing(1, 2, 2.5, 5),
      borderTop: line,
      [narrow]: { gridColumn: '1 / -1', borderTop: 'none', padding: 16 },
    },
    wholeRow: { [narrow]: { display: 'block' } },
    button: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'flex-start',
      gap: theme.spacing(0.5),
      position: 'static',
      width: '100%',
      minHeight: 24,
      textAlign: 'left',
      font: 'inherit',
      fontWeight: 600,
      overflowWrap: 'anywhere',
      // The whole cell is the target.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    toggle: {
      fontSize: '1.25rem',
      marginLeft: -4,
      flexShrink: 0,
      color: theme.palette.action.active,
    },
    open: { transform: 'rotate(90deg)' },
    heading: { font: 'inherit', margin: 0 },
    quiet: { color: theme.palette.text.secondary },
    /** A text below a name, in line with it. */
    below: { paddingLeft: theme.spacing(2.5) },
  };
});
