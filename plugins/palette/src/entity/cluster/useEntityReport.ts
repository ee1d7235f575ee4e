import {
  getCompoundEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ClusterReport } from 'backstage-plugin-palette-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paletteApiRef } from '../../api';
import { AnswerOrder } from '../../hooks/AnswerOrder';
import { useCheckSignals } from '../../hooks/useCheckSignals';
import { usePolling } from '../../hooks/usePolling';
import { useTabMessages } from '../../hooks/useTabMessages';

/** Until the backend says how often. */
const POLL_MS = 5_000;
/** Shorter, so that the end of a check shows soon. */
const POLL_WHILE_CHECKING_MS = 3_000;

/** An answer that came this shortly before a signal is probably of the check that the signal tells of, ms. */
const FRESH_MS = 2_000;

/** The channel on which tabs of one browser tell each other of checks. */
const CHECKS_CHANNEL = 'palette-checks';

interface CheckMessage {
  readonly clusterName: string;
  readonly checking: boolean;
}

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
 * The report of an entity's cluster, refreshed quietly while the page is visible. The component must not go on
 * with another entity: use the entity's reference as its key.
 */
export function useEntityReport(entity: Entity): EntityReport {
  const { kind, namespace, name } = getCompoundEntityRef(entity);
  const { etag } = entity.metadata;
  const api = useApi(paletteApiRef);
  const [known, setKnown] = useState<Known>({});
  const [ownCheck, setOwnCheck] = useState(false);
  const [checkError, setCheckError] = useState<Error>();
  const order = useRef(new AnswerOrder()).current;
  // Epoch ms; when another tab last told of a check.
  const heardAt = useRef(0);
  const [otherCheck, setOtherCheck] = useState(false);
  // Epoch ms
  const answeredAt = useRef(0);
  // The backend says it in answers to a page that stays open, not in others.
  const pollMs = useRef(POLL_MS);

  const ask = useCallback(
    async (watched: boolean) => {
      const request = order.ask();
      const askedAt = Date.now();
      let outcome: Known;
      try {
        outcome = {
          cluster: await api.getEntityReport(
            { kind, namespace, name },
            { watched, etag },
          ),
        };
      } catch (error) {
        outcome = { error: toError(error) };
      }
      // By now the backend itself says whether a check runs.
      if (askedAt - heardAt.current >= POLL_WHILE_CHECKING_MS / 2) {
        setOtherCheck(false);
      }
      answeredAt.current = Date.now();
      pollMs.current = outcome.cluster?.refreshAfterMs ?? pollMs.current;
      if (order.show(request)) {
        setKnown(before => ({
          cluster: before.cluster,
          ...outcome,
          error: outcome.error,
        }));
      }
    },
    [api, order, kind, namespace, name, etag],
  );

  const refresh = useCallback(() => ask(false), [ask]);
  useEffect(() => {
    refresh();
  }, [refresh]);

  const clusterName = known.cluster?.clusterName;
  const tellTabs = useTabMessages<CheckMessage>(CHECKS_CHANNEL, message => {
    if (message.clusterName === clusterName) {
      heardAt.current = message.checking ? Date.now() : 0;
      setOtherCheck(message.checking);
      if (!message.checking) {
        refresh();
      }
    }
  });

  const liveId = known.cluster?.liveId;
  useCheckSignals(({ changed, checked }) => {
    const isFresh = Date.now() - answeredAt.current < FRESH_MS;
    if (
      liveId &&
      (changed.includes(liveId) || (checked.includes(liveId) && !isFresh))
    ) {
      refresh();
    }
  });

  const checking = ownCheck || otherCheck || Boolean(known.cluster?.checking);
  // The cluster is looked at while the page is open, so that trouble shows within seconds.
  usePolling(
    useCallback(() => ask(true), [ask]),
    checking ? POLL_WHILE_CHECKING_MS : pollMs.current,
  );

  const check = useCallback(async () => {
    if (!clusterName) {
      return;
    }
    setOwnCheck(true);
    setCheckError(undefined);
    tellTabs({ clusterName, checking: true });
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
      tellTabs({ clusterName, checking: false });
    }
  }, [api, order, clusterName, kind, namespace, name, tellTabs]);

  return { ...known, checking, checkError, check, retry: refresh };
}

interface Known {
  readonly cluster?: ClusterReport;
  /** Why the latest request failed; the report stays. */
  readonly error?: Error;
}
