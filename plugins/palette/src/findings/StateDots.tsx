import { makeStyles } from '@material-ui/core/styles';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { StateIcon } from '../components/StateIcon';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: 3 },
});

/** One small shape per component, so that a namespace can be judged without opening it. */
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
