import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ClusterReport } from 'backstage-plugin-palette-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paletteApiRef } from '../../api';
import { AnswerOrder } from '../../hooks/AnswerOrder';
import { usePolling } from '../../hooks/usePolling';

const POLL_MS = 60_000;
/** Shorter, so that the end of a check shows soon. */
const POLL_WHILE_CHECKING_MS = 3_000;

/** An entity's report and its state while it is refreshed and checked. */
export interface EntityReport extends Known {
  /** A check runs, started by this user or another. */
  readonly checking: boolean;
  /** Why this user's check failed. */
  readonly checkError?: Error;
  readonly check: () => void;
  readonly retry: () => void;
}

/**
 * The report of an entity's cluster, refreshed quietly while the page is visible. The entity must not change during the
 * life of the component: use the entity's reference as its key.
 */
export function useEntityReport({
  kind,
  namespace,
  name,
}: CompoundEntityRef): EntityReport {
  const api = useApi(paletteApiRef);
  const [known, setKnown] = useState<Known>({});
  const [ownCheck, setOwnCheck] = useState(false);
  const [checkError, setCheckError] = useState<Error>();
  const order = useRef(new AnswerOrder()).current;

  const refresh = useCallback(async () => {
    const request = order.ask();
    let outcome: Known;
    try {
      outcome = {
        cluster: await api.getEntityReport({ kind, namespace, name }),
      };
    } catch (error) {
      outcome = { error: toError(error) };
    }
    if (order.show(request)) {
      setKnown(before => ({
        cluster: before.cluster,
        ...outcome,
        error: outcome.error,
      }));
    }
  }, [api, order, kind, namespace, name]);

  useEffect(() => {
    refresh();
  }, [refresh]);

  const checking = ownCheck || Boolean(known.cluster?.checking);
  usePolling(refresh, checking ? POLL_WHILE_CHECKING_MS : POLL_MS);

  const clusterName = known.cluster?.clusterName;
  const check = useCallback(async () => {
    if (!clusterName) {
      return;
    }
    setOwnCheck(true);
    setCheckError(undefined);
    try {
      const cluster = await api.checkCluster(clusterName, {
        entityRef: stringifyEntityRef({ kind, namespace, name }),
      });
      // A poll that began before the check ended would bring back the old report.
      order.dropAsked();
      setKnown({ cluster });
    } catch (error) {
      setCheckError(toError(error));
    } finally {
      setOwnCheck(false);
    }
  }, [api, order, clusterName, kind, namespace, name]);

  return { ...known, checking, checkError, check, retry: refresh };
}

interface Known {
  readonly cluster?: ClusterReport;
  /** Why the latest request failed; the report stays. */
  readonly error?: Error;
}
