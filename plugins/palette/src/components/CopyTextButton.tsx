import Button from '@material-ui/core/Button';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useCopying } from '../hooks/useCopying';
import { usePaletteTranslation } from '../translation';

export interface CopyTextButtonProps {
  /** `Copy for a ticket` */
  readonly label: string;
  /** Writes the text when it is copied, so that it is of that moment. */
  readonly writeText: () => string;
}

/** A button with words that copies a text which is not on the page. */
export function CopyTextButton({ label, writeText }: CopyTextButtonProps) {
  const { t } = usePaletteTranslation();
  const { copied, copy } = useCopying();
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={copied ? <CheckIcon /> : <CopyIcon />}
      onClick={() => copy(writeText())}
    >
      {copied ? t('common.copied') : label}
    </Button>
  );
}
