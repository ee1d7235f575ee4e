import Typography from '@material-ui/core/Typography';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';
import { type ListingChoices, commandOf } from './ListingChoices';
import { ListingExcerpt } from './ListingExcerpt';
import type { ListingProblem } from './listingProblem';

export interface ListingProblemPanelProps {
  readonly problem: ListingProblem;
  readonly listing: string;
  readonly choices: ListingChoices;
}

/** Why a listing was not judged, where it broke, and what to do. */
export function ListingProblemPanel({
  problem,
  listing,
  choices,
}: ListingProblemPanelProps) {
  switch (problem.kind) {
    case 'tooLarge':
      return (
        <EmptyPanel state="unknown" title="The listing is too large to send">
          <Typography>
            Check it with the command line, which takes listings of any size:
          </Typography>
          <CopyableCode code={commandOf(choices)} copyLabel="Copy command" />
          <Typography variant="body2">
            Or send the text of kubectl get pods -A, which is far smaller than
            its JSON.
          </Typography>
        </EmptyPanel>
      );
    case 'failed':
      return (
        <EmptyPanel state="unknown" title={problem.title}>
          <Typography>{problem.hint}</Typography>
        </EmptyPanel>
      );
    default:
      return (
        <EmptyPanel state="unknown" title="The listing could not be judged">
          <Typography>{problem.message}</Typography>
          {problem.line !== undefined && (
            <ListingExcerpt listing={listing} line={problem.line} />
          )}
        </EmptyPanel>
      );
  }
}
