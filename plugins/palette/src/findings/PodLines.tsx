import Button from '@material-ui/core/Button';
import type { FindingPod } from 'backstage-plugin-palette-common';
import { memo, useState } from 'react';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { describeContainer } from './describePod';

export interface PodLinesProps {
  readonly pod: FindingPod;
  /** Whether the lines show at once; else a button shows them. */
  readonly open: boolean;
}

/** What a pod and its containers say, a line each. There may be many, so they are written again only once a minute. */
export const PodLines = memo(Lines);

function Lines({ pod, open }: PodLinesProps) {
  const { t } = usePaletteTranslation();
  const now = useNow(60_000);
  const [asked, setAsked] = useState(false);
  if (!open && !asked) {
    return (
      <Button size="small" variant="outlined" onClick={() => setAsked(true)}>
        {t('findings.pods.showLines', { count: countLines(pod) })}
      </Button>
    );
  }
  const { message, containers = [] } = pod;
  return (
    <>
      {message && <div>{message}</div>}
      {containers.map((container, index) => (
        // A hostile cluster gives containers the same name, and of equal keys React leaves elements behind.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index}>{describeContainer(container, now, t, message)}</div>
      ))}
    </>
  );
}

/** Counts the lines of a pod. */
export function countLines({ message, containers = [] }: FindingPod): number {
  return containers.length + (message ? 1 : 0);
}
