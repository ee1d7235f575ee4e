import { makeStyles } from '@material-ui/core/styles';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { StateIcon } from '../components/StateIcon';
import { toUniqueKeys } from '../components/toUniqueKeys';

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
  const keys = toUniqueKeys(findings.map(({ id }) => id));
  return (
    <span className={classes.root}>
      {findings.map(({ state }, index) => (
        <StateIcon key={keys[index]} state={state} size="0.8rem" />
      ))}
    </span>
  );
}
