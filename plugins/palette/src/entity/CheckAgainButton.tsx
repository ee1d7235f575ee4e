import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import RefreshIcon from '@material-ui/icons/Refresh';
import { usePaletteTranslation } from '../translation';

export interface CheckAgainButtonProps {
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** A button that asks for a reading now; disabled while one runs. */
export function CheckAgainButton({ checking, onCheck }: CheckAgainButtonProps) {
  const { t } = usePaletteTranslation();
  return (
    <Button
      variant="outlined"
      size="small"
      disabled={checking}
      aria-busy={checking}
      onClick={onCheck}
      startIcon={
        checking ? <CircularProgress size={16} aria-hidden /> : <RefreshIcon />
      }
    >
      {checking ? t('entity.check.running') : t('entity.check.now')}
    </Button>
  );
}
