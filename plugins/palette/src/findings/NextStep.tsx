import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { CopyableCode } from '../components/CopyableCode';
import { usePaletteTranslation } from '../translation';
import { useFindingLinks } from './FindingLinks';
import { TroubleLine } from './TroubleLine';
import { writeKubectlLine } from './writeKubectlLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(0.75),
    minWidth: 0,
    maxWidth: '70rem',
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    maxWidth: '100%',
  },
}));

export interface NextStepProps {
  readonly finding: WorkloadFinding;
  /** A button or link beside the command. */
  readonly action?: ReactNode;
}

/** What to do next about a finding: in words, as pages about a known trouble, and as a command that does what the words say. */
export function NextStep({ finding, action }: NextStepProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { advice, causedBy = [], trouble } = finding.because;
  // The advice for a consequence is to mend its cause, so the command looks there.
  const [cause] = useFindingLinks().find(causedBy);
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {advice
          ? t('findings.details.next', {
              label: <strong>{t('findings.details.nextLabel')}</strong>,
              advice,
            })
          : t('findings.details.lookCloser')}
      </Typography>
      <TroubleLine trouble={trouble} />
      <div className={classes.line}>
        <CopyableCode
          code={writeKubectlLine(cause ?? finding)}
          copyLabel={t('common.copyCommand')}
        />
        {action}
      </div>
    </div>
  );
}
