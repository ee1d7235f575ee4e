import { makeStyles } from '@material-ui/core/styles';

/** The styles that the strip of the cluster and the lanes below it share, so that their days stand in columns. */
export const useStripStyles = makeStyles(theme => ({
  strip: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    columnGap: 3,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    [theme.breakpoints.down('xs')]: { columnGap: 1 },
  },
}));
