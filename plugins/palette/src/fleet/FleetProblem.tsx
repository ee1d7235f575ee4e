import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { toProblem } from '../problems/toProblem';
import { usePaletteTranslation } from '../translation';

/** Why the fleet could not be asked for; what was known before stays on the page. */
export function FleetProblem({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  const said =
    'message' in problem ? problem.message : t(`fleet.problem.${problem.kind}`);
  return (
    <Notice tone="unknown" role="alert">
      {said}{' '}
      {problem.kind !== 'notPermitted' && (
        <Button size="small" variant="outlined" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      )}
    </Notice>
  );
}
