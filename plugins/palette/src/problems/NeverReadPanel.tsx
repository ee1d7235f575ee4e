import Typography from '@material-ui/core/Typography';
import type { ReadFailure } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';
import { formatClockTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { describeFailure, describeNextTry } from './describeFailure';
import { readerClusterRole } from './readerClusterRole';

export interface NeverReadPanelProps {
  readonly clusterName: string;
  /** Absent until the first check has ended. */
  readonly failure?: ReadFailure;
  /** The check button, if the reader may use it. */
  readonly action: ReactNode;
}

/** A panel for a cluster that was never read: why, since when, and what to do. */
export function NeverReadPanel({
  clusterName,
  failure,
  action,
}: NeverReadPanelProps) {
  const { t } = usePaletteTranslation();
  const now = useNow();
  if (!failure) {
    return (
      <EmptyPanel state="unknown" title={t('problems.neverRead.notYet')}>
        <Typography>
          {t('problems.neverRead.notYetSentence', { cluster: clusterName })}
        </Typography>
        <div>{action}</div>
      </EmptyPanel>
    );
  }
  const needsRights =
    failure.class === 'forbidden' || failure.class === 'unauthorized';
  return (
    <EmptyPanel
      state="unknown"
      title={t(`problems.failure.${failure.class}.title`)}
    >
      <Typography>{failure.message}</Typography>
      <Typography variant="body2">
        {t('problems.neverRead.sentence', {
          since: describeFailure(failure, clusterName, now, t),
          time: formatClockTime(failure.at, now),
          next: describeNextTry(failure, now, t),
        })}
      </Typography>
      <div>{action}</div>
      {needsRights && (
        <>
          <Typography>{t('problems.neverRead.rights')}</Typography>
          <CopyableCode
            code={readerClusterRole}
            copyLabel={t('common.copyYaml')}
          />
        </>
      )}
    </EmptyPanel>
  );
}
