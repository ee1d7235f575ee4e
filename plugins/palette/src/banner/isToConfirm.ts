import {
  type Report,
  collectTroubledFindings,
} from 'backstage-plugin-palette-common';
import {
  type Confirmations,
  findConfirmation,
} from '../findings/Confirmations';

/** Whether a verdict rests only on missing components that are not confirmed yet. */
export function isToConfirm(
  report: Report,
  confirmations: Confirmations,
): boolean {
  const missing = collectTroubledFindings(report).filter(
    ({ state }) => state === 'missing',
  );
  return (
    report.verdict === 'nonconformant' &&
    missing.length > 0 &&
    missing.every(finding => findConfirmation(finding, confirmations))
  );
}
