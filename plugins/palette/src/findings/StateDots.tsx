import { makeStyles } from '@material-ui/core/styles';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { StateIcon } from '../components/StateIcon';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: 3 },
});

/** A small icon for each finding, so that a closed section shows its states. */
export function StateDots({
  findings,
}: {
  readonly findings: readonly WorkloadFinding[];
}) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      {findings.map(({ id, state }) => (
        <StateIcon key={id} state={state} size="0.8rem" />
      ))}
    </span>
  );
}
