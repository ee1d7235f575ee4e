import Typography from '@material-ui/core/Typography';
import { usePaletteTranslation } from '../translation';
import { toProblem } from '../problems/toProblem';
import { StateSummary } from './StateSummary';

/** Why the card has no report, in a few lines; the tab says what to do. */
export function ProblemSummary({ error }: { readonly error: Error }) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  return problem.kind === 'setup' ? (
    <StateSummary
      state="unknown"
      title={t(`problems.setup.${problem.problem}.title`)}
    >
      <Typography variant="body2">{problem.message}</Typography>
      <Typography variant="body2">{t('card.whatToDo')}</Typography>
    </StateSummary>
  ) : (
    <StateSummary state="unknown" title={t(`problems.${problem.kind}.title`)}>
      <Typography variant="body2">
        {problem.kind === 'other'
          ? problem.message
          : t(`problems.${problem.kind}.sentence`)}
      </Typography>
    </StateSummary>
  );
}
