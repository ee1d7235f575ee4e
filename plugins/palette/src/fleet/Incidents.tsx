import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetSummary } from 'backstage-plugin-palette-common';
import { memo } from 'react';
import { usePaletteTranslation } from '../translation';
import { IncidentItem } from './IncidentItem';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    maxHeight: '22rem',
    overflowY: 'auto',
  },
});

/** What broke or recovered in the last 24 hours: one entry for each component, with the clusters that had the trouble. */
export const Incidents = memo(IncidentList);

function IncidentList({
  incidents: { total, items },
  onPressComponent,
}: {
  readonly incidents: FleetSummary['incidents'];
  /** Gets the id of the component. */
  readonly onPressComponent: (id: string) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  if (total === 0) {
    return <Typography variant="body2">{t('fleet.incidents.none')}</Typography>;
  }
  return (
    <>
      {total > items.length && (
        <Typography variant="body2">
          {t('fleet.incidents.latest', { shown: items.length, total })}
        </Typography>
      )}
      <ul
        className={classes.list}
        // The list scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('fleet.incidents.label')}
      >
        {items.map(incident => (
          <IncidentItem
            key={`${incident.id} ${incident.since} ${incident.until}`}
            incident={incident}
            onPressComponent={onPressComponent}
          />
        ))}
      </ul>
    </>
  );
}
