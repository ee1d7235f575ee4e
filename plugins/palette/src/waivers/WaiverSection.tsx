import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { useId } from 'react';
import { MoreButton } from '../components/MoreButton';
import { usePortion } from '../hooks/usePortion';
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

/** A portal may have more than a thousand. */
const SHOWN = 50;

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
  const [shown, showMore] = usePortion(waivers, SHOWN);
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
        {shown.map(waiver => (
          <WaiverItem
            key={waiver.id}
            waiver={waiver}
            onEnded={() => onEnded(waiver)}
          />
        ))}
      </ul>
      <MoreButton amount={waivers.length - shown.length} onMore={showMore} />
    </Paper>
  );
}
