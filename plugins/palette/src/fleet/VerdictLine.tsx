import { useTheme } from '@material-ui/core/styles';
import type { FleetSummary, Verdict } from 'backstage-plugin-palette-common';
import { getStateColor } from '../components/appearance';
import { countClusters } from './countClusters';

const HEIGHT = 20;

/** How many clusters had a verdict on each of the last days, as a line without numbers: the trend's table has them. */
export function VerdictLine({
  verdict,
  trend,
}: {
  readonly verdict: Verdict;
  readonly trend: FleetSummary['trend'];
}) {
  const theme = useTheme();
  const points = trend.flatMap(({ byVerdict }, x) =>
    countClusters(byVerdict) > 0 ? [{ x, y: byVerdict[verdict] }] : [],
  );
  if (points.length < 2) {
    return null;
  }
  const most = Math.max(1, ...points.map(({ y }) => y));
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 -0.1 ${trend.length - 1} 1.2`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <polyline
        points={points.map(({ x, y }) => `${x},${1 - y / most}`).join(' ')}
        fill="none"
        stroke={getStateColor(theme, verdict)}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
