import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { useId } from 'react';
import { usePaletteTranslation } from '../translation';
import { WaiverItem } from './WaiverItem';

const useStyles = makeStyles(theme => ({
  head: { padding: theme.spacing(1.5, 2) },
  title: { fontWeight: 600 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

export interface WaiverSectionProps {
  readonly status: ListedWaiver['status'];
  readonly waivers: readonly ListedWaiver[];
  readonly onEnded: (waiver: ListedWaiver) => void;
}

/** The waivers of one status; nothing where there are none. */
export function WaiverSection({
  status,
  waivers,
  onEnded,
}: WaiverSectionProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const titleId = useId();
  return waivers.length === 0 ? null : (
    <Paper variant="outlined" component="section" aria-labelledby={titleId}>
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="subtitle1"
          component="h2"
          className={classes.title}
        >
          {t('waivers.list.heading', {
            title: t(`waivers.list.${status}`),
            amount: waivers.length,
          })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t(`waivers.list.explain.${status}`)}
        </Typography>
      </div>
      <ul className={classes.list}>
        {waivers.map(waiver => (
          <WaiverItem
            key={waiver.id}
            waiver={waiver}
            onEnded={() => onEnded(waiver)}
          />
        ))}
      </ul>
    </Paper>
  );
}
