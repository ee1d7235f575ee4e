import Typography from '@material-ui/core/Typography';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';
import { usePaletteTranslation } from '../translation';
import { type ListingChoices, writeCommand } from './ListingChoices';
import { ListingExcerpt } from './ListingExcerpt';
import { describeSize } from './describeSize';
import type { ListingProblem } from './toListingProblem';

export interface ListingProblemPanelProps {
  readonly problem: ListingProblem;
  readonly listing: string;
  /** The size of the listing. */
  readonly bytes: number;
  readonly choices: ListingChoices;
}

/** A panel that says why a listing was not judged, at which line, and what to do. */
export function ListingProblemPanel({
  problem,
  listing,
  bytes,
  choices,
}: ListingProblemPanelProps) {
  const { t } = usePaletteTranslation();
  switch (problem.kind) {
    case 'tooLarge':
      return (
        <EmptyPanel state="unknown" title={t('listing.tooLarge.title')}>
          <Typography>
            {problem.maxBytes === undefined
              ? t('listing.tooLarge.size', { size: describeSize(bytes, t) })
              : t('listing.tooLarge.sizeAndLimit', {
                  size: describeSize(bytes, t),
                  limit: describeSize(problem.maxBytes, t),
                })}
          </Typography>
          <Typography>{t('listing.tooLarge.sentence')}</Typography>
          <CopyableCode
            code={writeCommand(choices)}
            copyLabel={t('common.copyCommand')}
          />
          <Typography variant="body2">
            {t('listing.tooLarge.alternative')}
          </Typography>
        </EmptyPanel>
      );
    case 'failed':
      return (
        <EmptyPanel
          state="unknown"
          title={t(`listing.failed.${problem.reason}.title`)}
        >
          <Typography>{t(`listing.failed.${problem.reason}.hint`)}</Typography>
        </EmptyPanel>
      );
    default:
      return (
        <EmptyPanel state="unknown" title={t('listing.refused')}>
          <Typography>{problem.message}</Typography>
          {problem.needsNamespace && (
            <Typography>{t('listing.needsNamespace')}</Typography>
          )}
          {problem.line !== undefined && (
            <ListingExcerpt listing={listing} line={problem.line} />
          )}
        </EmptyPanel>
      );
  }
}
