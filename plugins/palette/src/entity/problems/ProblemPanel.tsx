import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EmptyPanel } from '../../components/EmptyPanel';
import { SetupPanel } from './SetupPanel';
import { type Problem, problemOf } from './problemOf';

type PlainProblem = Exclude<Problem, { readonly kind: 'setup' }>;

const plainWords: Readonly<
  Record<
    PlainProblem['kind'],
    { readonly title: string; readonly sentence: string }
  >
> = {
  notPermitted: {
    title: 'You may not see this report',
    sentence:
      'Reading Palette reports needs the permission palette.report.read. Ask whoever runs this Backstage to grant it to you.',
  },
  signedOut: {
    title: 'Your session has ended',
    sentence: 'Reload the page to sign in again.',
  },
  backendMissing: {
    title: 'The Palette backend is not installed',
    sentence:
      'The Backstage backend has no route /api/palette. Add the package backstage-plugin-palette-backend to it.',
  },
  backendDown: {
    title: 'The Backstage backend does not answer',
    sentence:
      'The report could not be asked for. Check your connection; if other pages fail too, the backend is down.',
  },
  other: {
    title: 'The report could not be loaded',
    sentence: 'The backend answered:',
  },
};

export interface ProblemPanelProps {
  readonly error: Error;
  /** The cluster's name as far as the entity tells. */
  readonly clusterName: string;
  readonly onRetry: () => void;
}

/** The whole tab where no report could be had. */
export function ProblemPanel({
  error,
  clusterName,
  onRetry,
}: ProblemPanelProps) {
  const problem = problemOf(error);
  if (problem.kind === 'setup') {
    return (
      <SetupPanel
        problem={problem.problem}
        message={problem.message}
        clusterName={clusterName}
      />
    );
  }
  const { title, sentence } = plainWords[problem.kind];
  return (
    <EmptyPanel state="unknown" title={title}>
      <Typography>{sentence}</Typography>
      {problem.kind === 'other' && <Typography>{problem.message}</Typography>}
      {problem.kind !== 'notPermitted' && (
        <div>
          <Button variant="outlined" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </EmptyPanel>
  );
}
