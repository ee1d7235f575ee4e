import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetSummary } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { StateIcon } from '../components/StateIcon';
import { appearances } from '../components/appearance';
import { ClusterLink } from './ClusterLink';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    maxHeight: '22rem',
    overflowY: 'auto',
  },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
}));

/** What changed in the last 24 hours, the latest first. */
export function RecentChanges({
  changes: { total, items },
}: {
  readonly changes: FleetSummary['changes'];
}) {
  const classes = useStyles();
  if (total === 0) {
    return <Typography variant="body2">Nothing changed.</Typography>;
  }
  return (
    <>
      {total > items.length && (
        <Typography variant="body2">
          The latest {items.length} of {total}:
        </Typography>
      )}
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes.list} tabIndex={0} aria-label="Changes">
        {items.map(
          ({ clusterName, entityRef, id, from, to, at, ...change }) => (
            <li key={`${clusterName} ${id} ${at}`} className={classes.item}>
              <StateIcon state={to} />
              <Typography variant="body2" component="div">
                <ClusterLink entityRef={entityRef}>{clusterName}</ClusterLink>
                {change.component &&
                  `, ${change.namespace} / ${change.component}`}
                : {from && `${appearances[from].word} → `}
                {appearances[to].word}, <Age since={at} ago />
                <div>{change.reason}</div>
              </Typography>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
