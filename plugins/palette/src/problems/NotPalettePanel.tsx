import Typography from '@material-ui/core/Typography';
import {
  CLUSTER_TYPE_ANNOTATION,
  type Report,
} from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { Age } from '../components/Age';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';
import { usePaletteTranslation } from '../translation';

const declaration = `metadata:
  annotations:
    ${CLUSTER_TYPE_ANNOTATION}: tenant # or pcg, enterprise`;

export interface NotPalettePanelProps {
  readonly report: Report;
  readonly action: ReactNode;
}

/** A panel for a cluster that was read and not recognised as one of Palette's. */
export function NotPalettePanel({ report, action }: NotPalettePanelProps) {
  const { t } = usePaletteTranslation();
  const hidden = report.gaps.length > 0;
  return (
    <EmptyPanel
      state="unknown"
      title={t(
        hidden
          ? 'problems.notPalette.hiddenTitle'
          : 'problems.notPalette.title',
      )}
    >
      {report.gaps.map(gap => (
        <Typography key={gap.message}>{gap.message}</Typography>
      ))}
      <Typography>
        {t(
          hidden
            ? 'problems.notPalette.hiddenSentence'
            : 'problems.notPalette.sentence',
        )}
      </Typography>
      <CopyableCode code={declaration} copyLabel={t('common.copyYaml')} />
      {report.notes.map(note => (
        <Typography key={note} variant="body2">
          {note}
        </Typography>
      ))}
      <Typography variant="body2" color="textSecondary">
        {t('entity.read', { ago: <Age since={report.observedAt} ago /> })}
      </Typography>
      <div>{action}</div>
    </EmptyPanel>
  );
}
