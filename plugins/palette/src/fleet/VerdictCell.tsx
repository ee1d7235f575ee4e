import type { FleetCluster } from 'backstage-plugin-palette-common';
import { StateLabel } from '../components/StateLabel';
import { usePaletteTranslation } from '../translation';

/** The verdict of a cluster. What is missing and not confirmed yet says so, with the icon of what it may become. */
export function VerdictCell({
  cluster: { verdict, readVerdict, worst },
}: {
  readonly cluster: FleetCluster;
}) {
  const { t } = usePaletteTranslation();
  return worst?.toConfirm ? (
    <StateLabel
      state={readVerdict ?? verdict}
      word={t('findings.toConfirm.word')}
    />
  ) : (
    <StateLabel state={verdict} />
  );
}
