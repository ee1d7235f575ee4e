import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { Age } from '../components/Age';
import { NextStep } from '../findings/NextStep';
import { useFindingWords } from '../findings/useFindingWords';
import { usePaletteTranslation } from '../translation';
import { countOthers } from './findHeadFinding';

const useStyles = makeStyles({
  line: { overflowWrap: 'anywhere', maxWidth: '70rem' },
  name: { fontWeight: 600 },
  age: { whiteSpace: 'nowrap' },
});

export interface HeadFindingProps {
  readonly report: Report;
  readonly finding: WorkloadFinding;
  /** A button or link that opens the finding. */
  readonly open: ReactNode;
  /** Size of the text. */
  readonly variant?: 'body1' | 'body2';
}

/** The worst finding in a few words, and what to do next about it. The whole sentence shows on hovering. */
export function HeadFinding({
  report,
  finding,
  open,
  variant = 'body1',
}: HeadFindingProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { ready, words, since } = useFindingWords(finding);
  const others = countOthers(report);
  return (
    <>
      <Typography
        variant={variant}
        className={classes.line}
        title={report.headline}
      >
        {describePlace(finding, report)}
        {' / '}
        <span className={classes.name}>{finding.component}</span>
        {ready && ` ${ready}`}
        {words && ` · ${words}`}
        {since && (
          <>
            {' · '}
            <span className={classes.age}>
              <Age since={since} />
            </span>
          </>
        )}
        {others > 0 && ` · ${t('entity.banner.others', { count: others })}`}
      </Typography>
      <NextStep finding={finding} action={open} />
    </>
  );
}

/** The namespace of a finding and, in a hosted cluster, whose it is: `cluster-… (virtual cluster)`. */
function describePlace(
  { namespace }: WorkloadFinding,
  { hosted }: Report,
): string {
  const host = hosted.find(({ namespaces }) => namespaces.includes(namespace));
  return host ? `${namespace} (${host.title.toLowerCase()})` : namespace;
}
