import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding, WorkloadFinding } from 'backstage-plugin-palette-common';
import { FindingHistory } from '../history/FindingHistory';
import { useFindingHistory } from '../history/useFindingHistory';
import { DashboardLink } from '../kubernetes/DashboardLink';
import { WorkloadEventsButton } from '../kubernetes/WorkloadEventsButton';
import { ReferenceLink } from '../links/ReferenceLink';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { AcceptButton } from '../waivers/AcceptButton';
import { FindingWaiverNote } from '../waivers/FindingWaiverNote';
import { writeDay } from '../waivers/days';
import { Causes } from './Causes';
import { DetailsList, DetailsPart } from './DetailsPart';
import { FindingDocumentation } from './FindingDocumentation';
import { FindingEvents } from './FindingEvents';
import { NextStep } from './NextStep';
import { PodTable } from './PodTable';
import { TicketButton } from './TicketButton';
import { useDatedSentence } from './useDatedSentence';

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
  actions: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

export interface FindingDetailsProps {
  readonly finding: WorkloadFinding;
  /** The same finding, if it belongs to a component of the Palette catalog. */
  readonly component?: Finding;
  /** Whether the Palette catalog has the finding. */
  readonly inCatalog?: boolean;
}

/** The details of a finding: left why and what to do next, right what it is, below its pods. */
export function FindingDetails({
  finding,
  component,
  inCatalog = true,
}: FindingDetailsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { because, summary, pods, events, waived } = finding;
  const now = useNow();
  const sentence = useDatedSentence(finding);
  const history = useFindingHistory(finding);
  return (
    <div className={classes.root}>
      <div className={classes.column}>
        {waived && (
          <DetailsPart
            title={t('waivers.section', { day: writeDay(waived.until, now) })}
          >
            <FindingWaiverNote finding={finding} waiver={waived} />
          </DetailsPart>
        )}
        <DetailsPart title={t('findings.details.why')}>
          <Typography variant="body2">{sentence}</Typography>
          <Causes because={because} />
        </DetailsPart>
        <NextStep
          finding={finding}
          action={<WorkloadEventsButton finding={finding} />}
        />
        {component && component.evidence.length > 0 && (
          <DetailsPart title={t('findings.details.evidence')}>
            <DetailsList texts={component.evidence} />
          </DetailsPart>
        )}
        {history && (
          <DetailsPart title={t('history.label')}>
            <FindingHistory {...history} />
          </DetailsPart>
        )}
        {component && component.nearMisses.length > 0 && (
          <DetailsPart title={t('findings.details.nearMisses')}>
            <DetailsList texts={component.nearMisses} />
          </DetailsPart>
        )}
      </div>
      <div className={classes.column}>
        <DetailsPart title={t('findings.details.what')}>
          <Typography variant="body2">{summary}</Typography>
        </DetailsPart>
        {component && <FindingDocumentation finding={component} />}
        {inCatalog && (
          <ReferenceLink component={finding.id}>
            {t('reference.linkToComponent')}
          </ReferenceLink>
        )}
      </div>
      {events && events.length > 0 && (
        <DetailsPart title={t('findings.events.title')} whole>
          <FindingEvents events={events} />
        </DetailsPart>
      )}
      {pods.length > 0 && (
        <DetailsPart title={t('findings.details.pods')} whole>
          <PodTable pods={pods} />
        </DetailsPart>
      )}
      <div className={classes.actions}>
        <AcceptButton finding={finding} />
        <TicketButton finding={finding} />
        <DashboardLink />
      </div>
    </div>
  );
}
