import Button from '@material-ui/core/Button';
import { usePaletteTranslation } from '../translation';

export interface MoreButtonProps {
  /** How many items are not shown yet. */
  readonly amount: number;
  /** Undefined where all are shown. */
  readonly onMore: (() => void) | undefined;
}

/** A button that shows more of a list; nothing where all of it is shown. */
export function MoreButton({ amount, onMore }: MoreButtonProps) {
  const { t } = usePaletteTranslation();
  return onMore ? (
    <Button size="small" variant="outlined" onClick={onMore}>
      {t('common.more', { amount })}
    </Button>
  ) : null;
}
