import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { problemOf, type Problem } from '../entity/problems/problemOf';

const sentences: Readonly<Record<Problem['kind'], string>> = {
  setup: '',
  other: '',
  notPermitted:
    'You may not read reports of clusters: ask whoever runs this portal for the permission palette.report.read.',
  signedOut: 'You are signed out: sign in again.',
  backendMissing:
    'This portal’s backend does not have the Palette plugin, or an older one: install backstage-plugin-palette-backend.',
  backendDown: 'The portal’s backend does not answer.',
};

/** Why the fleet could not be asked for; what was known before stays on the page. */
export function FleetProblem({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const problem = problemOf(error);
  const said = 'message' in problem ? problem.message : sentences[problem.kind];
  return (
    <Notice tone="unknown" role="alert">
      {said}{' '}
      {problem.kind !== 'notPermitted' && (
        <Button size="small" variant="outlined" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  );
}
