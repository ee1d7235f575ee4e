import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useState } from 'react';
import { paletteApiRef } from '../api';
import { LookButton } from '../kubernetes/LookButton';
import { usePaletteTranslation } from '../translation';
import { describeError } from './describeError';

export interface EndButtonProps {
  readonly id: string;
  readonly component: string;
  /** Why the reader cannot end it. */
  readonly obstacle?: string;
  readonly onEnded: () => void;
}

/** A button that ends a waiver, so that what it covers counts again. */
export function EndButton({
  id,
  component,
  obstacle,
  onEnded,
}: EndButtonProps) {
  const api = useApi(paletteApiRef);
  const { t } = usePaletteTranslation();
  const [ending, setEnding] = useState(false);
  const [error, setError] = useState<string>();
  const end = async () => {
    if (ending) {
      return;
    }
    setEnding(true);
    setError(undefined);
    try {
      await api.endWaiver(id);
      onEnded();
    } catch (caught) {
      setError(describeError(toError(caught), t));
    } finally {
      setEnding(false);
    }
  };
  return (
    <>
      <LookButton
        label={t('waivers.end')}
        fullLabel={t('waivers.endFull', { component })}
        obstacle={obstacle}
        onClick={end}
      />
      {error && (
        <Typography variant="body2" component="span" role="alert">
          {error}
        </Typography>
      )}
    </>
  );
}
