import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { paletteWaiverReadPermission } from 'backstage-plugin-palette-common';
import { useCallback } from 'react';
import { paletteApiRef } from '../api';
import { usePolledAnswer } from '../hooks/usePolledAnswer';

/** How many waivers are in force; undefined until that is known. Without the permission to read waivers nothing is asked. */
export function useWaiverCount(): number | undefined {
  const api = useApi(paletteApiRef);
  const { allowed } = usePermission({
    permission: paletteWaiverReadPermission,
  });
  const { value } = usePolledAnswer(
    useCallback(
      async () => (allowed ? api.listWaivers() : undefined),
      [allowed, api],
    ),
  );
  return value?.items.filter(
    ({ status }) => status === 'active' || status === 'expiring',
  ).length;
}
