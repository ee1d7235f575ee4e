import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SetupProblem } from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';
import { usePaletteTranslation } from '../translation';
import { findSetupGuide } from './findSetupGuide';

const useStyles = makeStyles(theme => ({
  causes: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    '& li': { marginTop: theme.spacing(0.5) },
  },
}));

export interface SetupPanelProps {
  readonly problem: SetupProblem;
  /** The backend's sentence about the problem. */
  readonly message: string;
  readonly clusterName: string;
}

/** A panel that says what must be set up before the cluster can be checked, with the YAML to add. */
export function SetupPanel({ problem, message, clusterName }: SetupPanelProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { yaml, causes } = findSetupGuide(problem, clusterName);
  return (
    <EmptyPanel state="unknown" title={t(`problems.setup.${problem}.title`)}>
      <Typography>{message}</Typography>
      <Typography>{t(`problems.setup.${problem}.instruction`)}</Typography>
      <CopyableCode code={yaml} copyLabel={t('common.copyYaml')} />
      {causes && (
        <div>
          <Typography variant="subtitle2" component="h3">
            {t('problems.setup.registered')}
          </Typography>
          <ul className={classes.causes}>
            {causes.map(cause => (
              <Typography key={cause} component="li" variant="body2">
                {t(`problems.setup.notReported.cause.${cause}`)}
              </Typography>
            ))}
          </ul>
        </div>
      )}
    </EmptyPanel>
  );
}
