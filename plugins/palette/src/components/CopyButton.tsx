import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { usePaletteTranslation } from '../translation';

const CONFIRMED_MS = 2_000;

export interface CopyButtonProps {
  readonly text: string;
  /** `Copy YAML` */
  readonly label: string;
}

/** A button that copies a text and confirms it, also to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = usePaletteTranslation();
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const shownLabel = copied ? t('common.copied') : label;
  return (
    <Tooltip title={shownLabel}>
      <IconButton
        size="small"
        aria-label={shownLabel}
        onClick={() => {
          copy(text);
          setCopied(true);
        }}
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
