import {
  type WorkloadFinding,
  describeFindingInBrief,
} from 'backstage-plugin-palette-common';
import { useFindingSince } from '../history/useFindingSince';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { writeDay } from '../waivers/days';
import { useConfirmation } from './Confirmations';
import { describeConfirmation } from './describeConfirmation';

/** What is wrong with a finding, in as few words as an operator would use. */
export interface FindingWords {
  /** `0/1`; absent where no number is known. */
  readonly ready?: string;
  /** `CrashLoopBackOff · exit 1 · 23 restarts`; empty where nothing is wrong. */
  readonly words: string;
  /** ISO 8601 */
  readonly since?: string;
}

/** The words of a finding, from its data and the cluster's history. */
export function useFindingWords(finding: WorkloadFinding): FindingWords {
  const { t } = usePaletteTranslation();
  const now = useNow();
  const since = useFindingSince(finding);
  const confirmation = useConfirmation(finding);
  const { ready, reason, cause, restarts } = describeFindingInBrief(finding);
  const { waived } = finding;
  const plain = [reason, cause, restarts].filter(Boolean).join(' · ');
  const unwaived = confirmation
    ? describeConfirmation(confirmation, now, t)
    : plain;
  return {
    ready,
    words: waived
      ? t('waivers.until', { words: plain, day: writeDay(waived.until, now) })
      : unwaived,
    since,
  };
}
