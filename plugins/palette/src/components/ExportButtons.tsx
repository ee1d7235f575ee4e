import Button from '@material-ui/core/Button';
import { toError } from '@backstage/errors';
import { useState } from 'react';
import { usePaletteTranslation } from '../translation';
import { Notice } from './Notice';
import { saveFile } from './saveFile';

const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const;
const formats = ['csv', 'json'] as const;

export type ExportFormat = (typeof formats)[number];

export interface ExportButtonsProps {
  /** Without extension. */
  readonly fileName: string;
  /** Writes the content of the file. */
  readonly writeText: (format: ExportFormat) => Promise<string>;
}

/** Buttons that save what is shown as a file. */
export function ExportButtons({ fileName, writeText }: ExportButtonsProps) {
  const { t } = usePaletteTranslation();
  const [error, setError] = useState<Error>();

  async function save(format: ExportFormat) {
    setError(undefined);
    try {
      saveFile(
        `${fileName}.${format}`,
        mediaTypes[format],
        await writeText(format),
      );
    } catch (caught) {
      setError(toError(caught));
    }
  }

  return (
    <>
      {formats.map(format => (
        <Button
          key={format}
          size="small"
          variant="outlined"
          onClick={() => save(format)}
        >
          {t(`exporting.${format}`)}
        </Button>
      ))}
      {error && (
        <Notice tone="unknown" role="alert">
          {t('exporting.failed', { reason: error.message })}
        </Notice>
      )}
    </>
  );
}
