import Typography from '@material-ui/core/Typography';
import { usePaletteTranslation } from '../../translation';
import { toProblem } from '../../problems/toProblem';
import { Brief } from './StateSummary';

/** Why nothing can be said; the tab has the room for what to do. */
export function ProblemSummary({ error }: { readonly error: Error }) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  return problem.kind === 'setup' ? (
    <Brief state="unknown" title={t(`problems.setup.${problem.problem}.title`)}>
      <Typography variant="body2">{problem.message}</Typography>
      <Typography variant="body2">{t('card.whatToDo')}</Typography>
    </Brief>
  ) : (
    <Brief state="unknown" title={t(`problems.${problem.kind}.title`)}>
      <Typography variant="body2">
        {problem.kind === 'other'
          ? problem.message
          : t(`problems.${problem.kind}.sentence`)}
      </Typography>
    </Brief>
  );
}
