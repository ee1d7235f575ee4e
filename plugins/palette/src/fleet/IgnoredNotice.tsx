import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';

/** A notice about filters of the address that there are not, so that nobody takes all clusters for those. */
export function IgnoredNotice({
  ignored,
  onForget,
}: {
  /** As `type=edge`. */
  readonly ignored: readonly string[];
  readonly onForget: () => void;
}) {
  const { t } = usePaletteTranslation();
  if (ignored.length === 0) {
    return null;
  }
  return (
    <Notice tone="unknown" role="status">
      {t('fleet.ignored', {
        count: ignored.length,
        parameters: ignored.join(', '),
      })}{' '}
      <Button size="small" variant="outlined" onClick={onForget}>
        {t('fleet.forget')}
      </Button>
    </Notice>
  );
}
