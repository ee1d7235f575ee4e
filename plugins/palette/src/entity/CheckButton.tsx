import { usePermission } from '@backstage/plugin-permission-react';
import { paletteCheckCreatePermission } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { CheckAgainButton } from './CheckAgainButton';

export interface CheckButtonProps {
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** Has the backend read the cluster again. Only for those who may; without rights it shows at most that a check runs. */
export function CheckButton({ checking, onCheck }: CheckButtonProps) {
  const { t } = usePaletteTranslation();
  const { allowed } = usePermission({
    permission: paletteCheckCreatePermission,
  });
  return (
    <>
      <span role="status">
        {checking && !allowed ? t('entity.check.running') : ''}
      </span>
      {allowed && <CheckAgainButton checking={checking} onCheck={onCheck} />}
    </>
  );
}
