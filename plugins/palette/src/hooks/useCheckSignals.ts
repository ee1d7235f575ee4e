import { useApiHolder } from '@backstage/core-plugin-api';
import {
  CHECKS_CHANNEL,
  type CheckSignal,
} from 'backstage-plugin-palette-common';
import { useEffect } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { signalApiRef } from '../api';

/** Hears which clusters were checked. An app without signals hears nothing; its pages poll. */
export function useCheckSignals(onSignal: (signal: CheckSignal) => void): void {
  const signalApi = useApiHolder().get(signalApiRef);
  const latest = useLatest(onSignal);
  useEffect(() => {
    const subscriber = signalApi?.subscribe<CheckSignal>(
      CHECKS_CHANNEL,
      signal => latest.current(signal),
    );
    return () => subscriber?.unsubscribe();
  }, [signalApi, latest]);
}
