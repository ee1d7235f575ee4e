import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { StandingIcon } from './StandingIcon';
import type { Standing } from './referenceCatalog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** A standing as icon and word. */
export function StandingLabel({
  standing,
}: {
  readonly standing: Standing | 'absent';
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <span
      className={
        standing === 'absent'
          ? `${classes.root} ${classes.quiet}`
          : classes.root
      }
    >
      <StandingIcon standing={standing} />
      <span>{t(`reference.presence.${standing}`)}</span>
    </span>
  );
}
