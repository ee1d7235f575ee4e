import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { FleetFilter } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { paletteApiRef } from '../api';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';

const formats = ['csv', 'json'] as const;
const mediaTypes = { csv: 'text/csv', json: 'application/json' };

/** Saves exactly the rows of the current filter. */
export function ExportButtons({ filter }: { readonly filter: FleetFilter }) {
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  const [error, setError] = useState<Error>();

  async function save(format: (typeof formats)[number]) {
    setError(undefined);
    try {
      const text = await api.exportClusters(filter, format);
      const url = URL.createObjectURL(
        new Blob([text], { type: mediaTypes[format] }),
      );
      const link = document.createElement('a');
      link.href = url;
      link.download = `palette-clusters.${format}`;
      link.click();
      URL.revokeObjectURL(url);
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
