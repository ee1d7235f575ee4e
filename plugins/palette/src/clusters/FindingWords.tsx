import Tooltip from '@material-ui/core/Tooltip';
import {
  writeFindingInBrief,
  type FleetCluster,
  type WorstFinding,
} from 'backstage-plugin-palette-common';
import { formatClockTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { ClusterLink } from '../links/ClusterLink';
import { toFindingSearch } from '../links/tabSearch';
import { usePaletteTranslation, type PaletteTranslation } from '../translation';

/** What is wrong with a cluster in a few words that lead to the finding; the sentence is in the tooltip. */
export function FindingWords({ cluster }: { readonly cluster: FleetCluster }) {
  const { t } = usePaletteTranslation();
  const now = useNow();
  const { worst, verdict, headline, entityRef, nextCheckAt, waived } = cluster;
  if (!worst) {
    // A healthy cluster is quiet: how many components are ready stands beside it.
    const quiet = waived ? t('waivers.count', { count: waived }) : undefined;
    const words = verdict === 'conformant' ? quiet : headline;
    return words ? (
      <Tooltip title={headline}>
        <span>{words}</span>
      </Tooltip>
    ) : null;
  }
  const time = nextCheckAt && formatClockTime(nextCheckAt, now);
  return (
    <Tooltip title={headline}>
      <span>
        <ClusterLink entityRef={entityRef} search={toFindingSearch(worst)}>
          {describeWorst(worst, time, t)}
        </ClusterLink>
        {waived && ` · ${t('waivers.count', { count: waived })}`}
      </span>
    </Tooltip>
  );
}

function describeWorst(
  { since, toConfirm, further, ...worst }: WorstFinding,
  nextCheck: string | undefined,
  t: PaletteTranslation,
): string {
  const words = toConfirm
    ? t('fleet.table.unconfirmed', {
        component: worst.component,
        confirmation: nextCheck
          ? t('findings.toConfirm.next', { ...toConfirm, time: nextCheck })
          : t('findings.toConfirm.seen', toConfirm),
      })
    : writeFindingInBrief(worst);
  return further > 0
    ? t('fleet.table.further', { words, amount: further })
    : words;
}
