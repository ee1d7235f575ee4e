import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterPage } from 'backstage-plugin-palette-common';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1),
  },
}));

/** From one page of clusters to the next and back. */
export function FleetPages({
  page: { items, total, nextCursor, previousCursor },
  onTurn,
}: {
  readonly page: ClusterPage;
  readonly onTurn: (cursor: string) => void;
}) {
  const classes = useStyles();
  return (
    <nav className={classes.root} aria-label="Pages">
      <Typography variant="body2" role="status">
        {items.length} of {total} {total === 1 ? 'cluster' : 'clusters'}
      </Typography>
      <Button
        size="small"
        disabled={!previousCursor}
        onClick={() => previousCursor && onTurn(previousCursor)}
      >
        Previous
      </Button>
      <Button
        size="small"
        disabled={!nextCursor}
        onClick={() => nextCursor && onTurn(nextCursor)}
      >
        Next
      </Button>
    </nav>
  );
}
