import Typography from '@material-ui/core/Typography';
import {
  CLUSTER_TYPE_ANNOTATION,
  type Report,
} from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { Age } from '../../components/Age';
import { CopyableCode } from '../../components/CopyableCode';
import { EmptyPanel } from '../../components/EmptyPanel';

const declaration = `metadata:
  annotations:
    ${CLUSTER_TYPE_ANNOTATION}: tenant # or pcg, enterprise`;

export interface NotPalettePanelProps {
  readonly report: Report;
  readonly action: ReactNode;
}

/** A cluster that was read and not recognised as one of Palette's. */
export function NotPalettePanel({ report, action }: NotPalettePanelProps) {
  const hidden = report.gaps.length > 0;
  return (
    <EmptyPanel
      state="unknown"
      title={
        hidden
          ? 'The cluster type could not be told'
          : 'Not recognised as a Palette cluster'
      }
    >
      {report.gaps.map(gap => (
        <Typography key={gap.message}>{gap.message}</Typography>
      ))}
      <Typography>
        {hidden ? '' : 'No Palette namespace found. '}
        If this is one, set the type by annotation:
      </Typography>
      <CopyableCode code={declaration} copyLabel="Copy YAML" />
      {report.notes.map(note => (
        <Typography key={note} variant="body2">
          {note}
        </Typography>
      ))}
      <Typography variant="body2" color="textSecondary">
        Read <Age since={report.observedAt} ago />
      </Typography>
      <div>{action}</div>
    </EmptyPanel>
  );
}
