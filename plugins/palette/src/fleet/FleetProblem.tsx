import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { toProblem } from '../problems/toProblem';
import { usePaletteTranslation } from '../translation';

/** A notice that the fleet could not be loaded, and why. The rest of the page stays. */
export function FleetProblem({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  const sentence =
    'message' in problem ? problem.message : t(`fleet.problem.${problem.kind}`);
  return (
    <Notice tone="unknown" role="alert">
      {sentence}{' '}
      {problem.kind !== 'notPermitted' && (
        <Button size="small" variant="outlined" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      )}
    </Notice>
  );
}
