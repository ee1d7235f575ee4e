import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding, WorkloadFinding } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { CopyableCode } from '../components/CopyableCode';
import { usePaletteTranslation } from '../translation';
import { ReferenceLink } from '../links/ReferenceLink';
import { FindingHistory } from '../history/FindingHistory';
import { useFindingHistory } from '../history/useFindingHistory';
import { Causes } from './Causes';
import { PodTable } from './PodTable';
import { writeKubectlLine } from './writeKubectlLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(2.5, 4),
    padding: theme.spacing(1, 2, 2.5, 5.5),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      padding: theme.spacing(0.5, 2, 2.5),
    },
  },
  column: {
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  title: {
    color: theme.palette.text.secondary,
    fontWeight: 500,
    marginBottom: theme.spacing(0.5),
  },
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    listStyleType: 'disc',
  },
  code: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  },
}));

export interface FindingDetailsProps {
  readonly finding: WorkloadFinding;
  /** The same finding, if it belongs to a component of the Palette catalog. */
  readonly component?: Finding;
  /** Whether the Palette catalog has the finding. */
  readonly inCatalog?: boolean;
}

/** The details of a finding: why, what it is, its pods, and a command to look closer. */
export function FindingDetails({
  finding,
  component,
  inCatalog = true,
}: FindingDetailsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { because, summary, pods } = finding;
  const history = useFindingHistory(finding);
  return (
    <div className={classes.root}>
      <div className={classes.column}>
        <Part title={t('findings.details.why')}>
          <Typography variant="body2">{because.sentence}</Typography>
          <Causes because={because} />
          {because.advice && (
            <Typography variant="body2">
              {t('findings.details.next', {
                label: <strong>{t('findings.details.nextLabel')}</strong>,
                advice: because.advice,
              })}
            </Typography>
          )}
          {component && component.evidence.length > 0 && (
            <Sentences sentences={component.evidence} />
          )}
        </Part>
        {history && (
          <Part title={t('history.label')}>
            <FindingHistory {...history} />
          </Part>
        )}
        {component && component.nearMisses.length > 0 && (
          <Part title={t('findings.details.nearMisses')}>
            <Sentences sentences={component.nearMisses} />
          </Part>
        )}
      </div>
      <div className={classes.column}>
        <Part title={t('findings.details.what')}>
          <Typography variant="body2">{summary}</Typography>
        </Part>
        {component && <Documentation finding={component} />}
        {inCatalog && (
          <ReferenceLink component={finding.id}>
            {t('reference.linkToComponent')}
          </ReferenceLink>
        )}
      </div>
      {pods.length > 0 && (
        <Part title={t('findings.details.pods')} whole>
          <PodTable pods={pods} />
        </Part>
      )}
      <Part title={t('findings.details.lookCloser')} whole>
        <CopyableCode
          code={writeKubectlLine(finding)}
          copyLabel={t('common.copyCommand')}
        />
      </Part>
    </div>
  );
}

/** The documented patterns of a component, and how sure the catalog is of them. */
function Documentation({ finding }: { readonly finding: Finding }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <Part title={t('findings.details.documented')}>
      {finding.documents.length > 0 ? (
        <ul className={classes.list}>
          {finding.documents.map(pattern => (
            <Typography
              key={pattern}
              component="li"
              variant="body2"
              className={classes.code}
            >
              {pattern}
            </Typography>
          ))}
        </ul>
      ) : (
        <Typography variant="body2">
          {t('findings.details.notDocumented')}
        </Typography>
      )}
      {finding.note && <Typography variant="body2">{finding.note}</Typography>}
      <Typography variant="body2" color="textSecondary">
        {t(`findings.details.confidence.${finding.confidence}`)}
      </Typography>
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly whole?: boolean;
  readonly children: ReactNode;
}

function Part({ title, whole, children }: PartProps) {
  const classes = useStyles();
  return (
    <section className={whole ? classes.whole : undefined}>
      <Typography variant="body2" component="h4" className={classes.title}>
        {title}
      </Typography>
      {children}
    </section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {sentences.map(sentence => (
        <Typography key={sentence} component="li" variant="body2">
          {sentence}
        </Typography>
      ))}
    </ul>
  );
}
