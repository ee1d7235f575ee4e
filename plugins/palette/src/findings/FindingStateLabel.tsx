import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { StateLabel } from '../components/StateLabel';
import { usePaletteTranslation } from '../translation';
import { useConfirmation } from './Confirmations';

/** The state of a finding as icon and word; what is not confirmed yet says so, with the icon of what it may become. */
export function FindingStateLabel({
  finding,
}: {
  readonly finding: WorkloadFinding;
}) {
  const { t } = usePaletteTranslation();
  const confirmation = useConfirmation(finding);
  return (
    <StateLabel
      state={finding.state}
      word={confirmation && t('findings.toConfirm.word')}
    />
  );
}
