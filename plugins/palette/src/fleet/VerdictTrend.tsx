import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  verdictsWorstFirst,
  type FleetSummary,
} from 'backstage-plugin-palette-common';
import { memo, useState } from 'react';
import { StateLabel } from '../components/StateLabel';
import { getStateColor } from '../components/appearance';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';
import { countClusters } from './countClusters';

const HEIGHT = 96;

const useStyles = makeStyles(theme => ({
  chart: { width: '100%', height: HEIGHT, display: 'block' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '0.8125rem',
    '& th, & td': { padding: theme.spacing(0.25, 1), textAlign: 'right' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.8125rem',
    marginTop: theme.spacing(1),
  },
  box: { overflow: 'auto', maxHeight: '16rem' },
}));

/** The clusters by verdict over the last 30 days, as bars or as a table. */
export const VerdictTrend = memo(Trend);

function Trend({ trend }: { readonly trend: FleetSummary['trend'] }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = usePaletteTranslation();
  const [asTable, setAsTable] = useState(false);
  const most = Math.max(1, ...trend.map(day => countClusters(day.byVerdict)));
  return (
    <>
      {asTable ? (
        <div
          className={classes.box}
          role="region"
          aria-label={t('fleet.trend.label')}
          // The table scrolls, so the keyboard must reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table className={classes.table} aria-label={t('fleet.trend.label')}>
            <thead>
              <tr>
                <th scope="col">{t('fleet.trend.day')}</th>
                {verdictsWorstFirst.map(verdict => (
                  <th key={verdict} scope="col">
                    {t(`states.word.${verdict}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...trend].reverse().map(({ day, byVerdict }) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  {countClusters(byVerdict) === 0 ? (
                    // No cluster was read before or on this day: that is not zero of each.
                    <td colSpan={verdictsWorstFirst.length}>
                      {t('fleet.trend.unread')}
                    </td>
                  ) : (
                    verdictsWorstFirst.map(verdict => (
                      <td key={verdict}>{byVerdict[verdict]}</td>
                    ))
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <svg
          className={classes.chart}
          viewBox={`0 0 ${trend.length} ${most}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={describeTrend(trend, t)}
        >
          {trend.flatMap(({ day, byVerdict }, i) => {
            let top = most;
            // The worst is at the bottom, where a rise is easy to see.
            return verdictsWorstFirst.map(verdict => {
              const height = byVerdict[verdict];
              top -= height;
              return height === 0 ? null : (
                <rect
                  key={`${day} ${verdict}`}
                  x={i + 0.08}
                  y={top}
                  width={0.84}
                  height={height}
                  fill={getStateColor(theme, verdict)}
                />
              );
            });
          })}
        </svg>
      )}
      {!asTable && (
        <div className={classes.legend}>
          {verdictsWorstFirst
            .filter(verdict => trend.some(day => day.byVerdict[verdict] > 0))
            .map(verdict => (
              <StateLabel key={verdict} state={verdict} />
            ))}
        </div>
      )}
      <Button size="small" onClick={() => setAsTable(!asTable)}>
        {t(asTable ? 'fleet.trend.asBars' : 'fleet.trend.asTable')}
      </Button>
    </>
  );
}

function describeTrend(
  trend: FleetSummary['trend'],
  t: PaletteTranslation,
): string {
  const first = trend.find(({ byVerdict }) => countClusters(byVerdict) > 0);
  const last = trend.at(-1);
  return first && last
    ? t('fleet.trend.sentence', {
        day: first.day,
        thenConformant: first.byVerdict.conformant,
        thenAll: countClusters(first.byVerdict),
        conformant: last.byVerdict.conformant,
        all: countClusters(last.byVerdict),
      })
    : t('fleet.trend.none');
}
