import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EmptyPanel } from '../components/EmptyPanel';
import { usePaletteTranslation } from '../translation';
import { SetupPanel } from './SetupPanel';
import { toProblem } from './toProblem';

export interface ProblemPanelProps {
  readonly error: Error;
  /** The cluster's name, as far as the entity says. */
  readonly clusterName: string;
  readonly onRetry: () => void;
}

/** A panel in place of a report that could not be loaded: why, and what to do. */
export function ProblemPanel({
  error,
  clusterName,
  onRetry,
}: ProblemPanelProps) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  if (problem.kind === 'setup') {
    return (
      <SetupPanel
        problem={problem.problem}
        message={problem.message}
        clusterName={clusterName}
      />
    );
  }
  return (
    <EmptyPanel state="unknown" title={t(`problems.${problem.kind}.title`)}>
      <Typography>{t(`problems.${problem.kind}.sentence`)}</Typography>
      {problem.kind === 'other' && <Typography>{problem.message}</Typography>}
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
