import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { StateLabel } from '../components/StateLabel';
import { usePaletteTranslation } from '../translation';
import { useConfirmation } from './Confirmations';

/** The state of a finding as icon and word; what is waived or not confirmed yet says so, with its icon. */
export function FindingStateLabel({
  finding,
}: {
  readonly finding: WorkloadFinding;
}) {
  const { t } = usePaletteTranslation();
  const confirmation = useConfirmation(finding);
  const { state, waived } = finding;
  return <StateLabel state={state} word={findWord()} />;

  function findWord(): string | undefined {
    return waived
      ? t('waivers.stateWord', { state: t(`states.word.${state}`) })
      : confirmation && t('findings.toConfirm.word');
  }
}
