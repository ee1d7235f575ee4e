import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  FleetSummary,
  Verdict,
  VerdictCounts,
} from 'backstage-plugin-palette-common';
import { StateIcon } from '../components/StateIcon';
import { usePaletteTranslation } from '../translation';
import { VerdictLine } from './VerdictLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))',
    gap: theme.spacing(1.5),
    // A phone has room for the numbers, and below them for the first clusters.
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'repeat(3, 1fr)',
      gap: theme.spacing(1),
      '& svg[preserveAspectRatio]': { display: 'none' },
    },
  },
  tile: {
    display: 'flex',
    justifyContent: 'flex-start',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5),
    textAlign: 'left',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    [theme.breakpoints.down('xs')]: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.75),
    },
    '&[aria-pressed="true"]': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  words: { flex: 1, minWidth: 0 },
  count: { lineHeight: 1.1, fontWeight: 600 },
}));

const tiles: readonly Verdict[] = [
  'nonconformant',
  'degraded',
  'unknown',
  'progressing',
  'conformant',
];

/** The number of clusters with each verdict; pressing a tile shows those clusters alone. */
export function VerdictTiles({
  counts,
  trend,
  shown,
  onPress,
}: {
  readonly counts: VerdictCounts;
  readonly trend: FleetSummary['trend'];
  readonly shown: readonly Verdict[];
  readonly onPress: (verdict: Verdict) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('fleet.tiles.label')}
    >
      {tiles
        // Such clusters are rare, so their tile shows only if there are any.
        .filter(tile => tile !== 'progressing' || counts[tile] > 0)
        .map(tile => (
          <ButtonBase
            key={tile}
            className={classes.tile}
            aria-pressed={shown.includes(tile)}
            onClick={() => onPress(tile)}
          >
            <StateIcon state={tile} size="2rem" />
            <span className={classes.words}>
              <Typography
                variant="h5"
                component="span"
                className={classes.count}
              >
                {counts[tile]}
              </Typography>
              <Typography variant="body2" component="span" display="block">
                {tile === 'unknown' || tile === 'progressing'
                  ? t(`fleet.tiles.${tile}`)
                  : t(`states.word.${tile}`)}
              </Typography>
              <VerdictLine verdict={tile} trend={trend} />
            </span>
          </ButtonBase>
        ))}
    </div>
  );
}
