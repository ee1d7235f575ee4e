import Typography from '@material-ui/core/Typography';
import type { ReadFailure } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { CopyableCode } from '../../components/CopyableCode';
import { EmptyPanel } from '../../components/EmptyPanel';
import { clockTime } from '../../components/time';
import { useNow } from '../../components/useNow';
import {
  failureSince,
  failureTitle,
  nextTry,
  readerClusterRole,
} from './readFailures';

export interface NeverReadPanelProps {
  readonly clusterName: string;
  /** Absent where the first check has not ended. */
  readonly failure?: ReadFailure;
  /** The check button, for those who may use it. */
  readonly action: ReactNode;
}

/** A cluster of which nothing is known: why, since when, and what to do. */
export function NeverReadPanel({
  clusterName,
  failure,
  action,
}: NeverReadPanelProps) {
  const now = useNow();
  if (!failure) {
    return (
      <EmptyPanel state="unknown" title="This cluster has not been checked yet">
        <Typography>
          The first check of {clusterName} has not finished.
        </Typography>
        <div>{action}</div>
      </EmptyPanel>
    );
  }
  const needsRights =
    failure.class === 'forbidden' || failure.class === 'unauthorized';
  return (
    <EmptyPanel state="unknown" title={failureTitle(failure)}>
      <Typography>{failure.message}</Typography>
      <Typography variant="body2">
        {failureSince(failure, clusterName, clockTime(failure.since, now))} It
        has never been read, so nothing is known about it. Last tried at{' '}
        {clockTime(failure.at, now)}. {nextTry(failure, now)}
      </Typography>
      {needsRights && (
        <>
          <Typography>These rights are enough for its credentials:</Typography>
          <CopyableCode code={readerClusterRole} copyLabel="Copy YAML" />
        </>
      )}
      <div>{action}</div>
    </EmptyPanel>
  );
}
