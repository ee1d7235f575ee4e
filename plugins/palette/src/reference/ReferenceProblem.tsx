import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EmptyPanel } from '../components/EmptyPanel';
import { type Problem, toProblem } from '../problems/toProblem';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';

/** A panel that says why the catalog could not be loaded, and what to do. */
export function ReferenceProblem({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  const { title, sentence } = pickWords(problem.kind, t);
  return (
    <EmptyPanel state="unknown" title={title}>
      <Typography role="alert">{sentence}</Typography>
      {'message' in problem && <Typography>{problem.message}</Typography>}
      {problem.kind !== 'notPermitted' && (
        <div>
          <Button variant="outlined" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        </div>
      )}
    </EmptyPanel>
  );
}

function pickWords(kind: Problem['kind'], t: PaletteTranslation) {
  switch (kind) {
    case 'signedOut':
    case 'backendMissing':
      return {
        title: t(`problems.${kind}.title`),
        sentence: t(`problems.${kind}.sentence`),
      };
    case 'notPermitted':
    case 'backendDown':
      return {
        title: t(`reference.problem.${kind}.title`),
        sentence: t(`reference.problem.${kind}.sentence`),
      };
    default:
      return {
        title: t('reference.problem.other.title'),
        sentence: t('reference.problem.other.sentence'),
      };
  }
}
