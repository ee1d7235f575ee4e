import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { shortenEntityRef } from '../components/shortenEntityRef';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    // Keeps the hidden text in place.
    position: 'relative',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
}));

/** A remark that further entities claim the cluster, with their names. */
export function OtherEntities({
  entityRefs,
}: {
  readonly entityRefs: readonly string[];
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const others = t('fleet.table.claimsToo', {
    others: entityRefs.map(shortenEntityRef),
  });
  return (
    <Tooltip title={others}>
      <span className={classes.root}>
        {t('fleet.table.claims', { amount: entityRefs.length + 1 })}
        <span className={classes.hidden}>. {others}</span>
      </span>
    </Tooltip>
  );
}
