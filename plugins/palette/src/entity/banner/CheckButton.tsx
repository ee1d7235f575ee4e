import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import RefreshIcon from '@material-ui/icons/Refresh';
import { usePermission } from '@backstage/plugin-permission-react';
import { paletteCheckCreatePermission } from 'backstage-plugin-palette-common';

export interface CheckButtonProps {
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** Reads the cluster again now. Only for those who may; without rights it shows at most that a check runs. */
export function CheckButton({ checking, onCheck }: CheckButtonProps) {
  const { allowed } = usePermission({
    permission: paletteCheckCreatePermission,
  });
  return (
    <>
      <span role="status">{checking && !allowed ? 'Checking…' : ''}</span>
      {allowed && (
        <Button
          variant="outlined"
          size="small"
          disabled={checking}
          aria-busy={checking}
          onClick={onCheck}
          startIcon={
            checking ? (
              <CircularProgress size={16} aria-hidden />
            ) : (
              <RefreshIcon />
            )
          }
        >
          {checking ? 'Checking…' : 'Check now'}
        </Button>
      )}
    </>
  );
}
