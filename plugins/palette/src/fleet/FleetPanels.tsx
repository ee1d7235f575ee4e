import { makeStyles } from '@material-ui/core/styles';
import type { FleetSummary } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { FleetPanel } from './FleetPanel';
import { Incidents } from './Incidents';
import { TopComponents } from './TopComponents';
import { VerdictTrend } from './VerdictTrend';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))',
    gap: theme.spacing(2),
  },
}));

/** The panels below the table: components in trouble, recent changes and the trend. */
export function FleetPanels({
  summary: { topComponents, incidents, trend },
  onPressComponent,
}: {
  readonly summary: FleetSummary;
  /** Gets the id of the component. */
  readonly onPressComponent: (id: string) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <div className={classes.root}>
      <FleetPanel title={t('fleet.panels.topComponents')}>
        <TopComponents components={topComponents} onPress={onPressComponent} />
      </FleetPanel>
      <FleetPanel title={t('fleet.panels.incidents')}>
        <Incidents incidents={incidents} onPressComponent={onPressComponent} />
      </FleetPanel>
      <FleetPanel title={t('fleet.panels.trend')}>
        <VerdictTrend trend={trend} />
      </FleetPanel>
    </div>
  );
}
