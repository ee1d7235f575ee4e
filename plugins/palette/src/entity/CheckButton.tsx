import { usePermission } from '@backstage/plugin-permission-react';
import { paletteCheckCreatePermission } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { CheckAgainButton } from './CheckAgainButton';

export interface CheckButtonProps {
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** A button that makes the backend read the cluster; readers without the right only see that a check runs. */
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
