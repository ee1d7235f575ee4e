import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useCopying } from '../hooks/useCopying';
import { usePaletteTranslation } from '../translation';

export interface CopyButtonProps {
  readonly text: string;
  /** `Copy YAML` */
  readonly label: string;
}

/** A button that copies a text and confirms it, also to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = usePaletteTranslation();
  const { copied, copy } = useCopying();
  const shownLabel = copied ? t('common.copied') : label;
  return (
    <Tooltip title={shownLabel}>
      <IconButton
        size="small"
        aria-label={shownLabel}
        onClick={() => copy(text)}
      >
        {copied ? (
          <CheckIcon fontSize="small" />
        ) : (
          <CopyIcon fontSize="small" />
        )}
      </IconButton>
    </Tooltip>
  );
}
