import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../../translation';
import { FindingList, type FindingListProps } from './FindingList';
import { Section } from './Section';
import { StateDots } from './StateDots';
import type { FurtherGroup } from './furtherGroups';

const useStyles = makeStyles(theme => ({
  intro: { padding: theme.spacing(1.5, 2, 0.5), overflowWrap: 'anywhere' },
}));

export interface FurtherSectionProps {
  readonly group: FurtherGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly openRows: FindingListProps['openRows'];
}

/** Companions, what the catalog does not know, or one hosted cluster. */
export function FurtherSection({
  group,
  open,
  onToggle,
  openRows,
}: FurtherSectionProps) {
  const classes = useStyles();
  const { title, summary, intro } = useWords(group);
  const { id, findings } = group;
  return (
    <Section
      id={id}
      title={title}
      dots={<StateDots findings={findings} />}
      summary={summary}
      open={open}
      onToggle={onToggle}
    >
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.intro}
      >
        {intro}
      </Typography>
      <FindingList findings={findings} openRows={openRows} />
    </Section>
  );
}

function useWords({ of, findings }: FurtherGroup) {
  const { t } = usePaletteTranslation();
  const count = findings.length;
  switch (of) {
    case 'companions':
      return {
        title: t('findings.companions.title'),
        summary: t('findings.companions.summary', { count }),
        intro: t('findings.companions.intro'),
      };
    case 'unlisted':
      return {
        title: t('findings.unlisted.title'),
        summary: t('findings.unlisted.summary', { count }),
        intro: t('findings.unlisted.intro'),
      };
    default: {
      const { title, uid, evidence, applicationPods } = of;
      const told = t('findings.hosted.intro', {
        evidence: evidence.join(', '),
      });
      const applications = t('findings.hosted.applications', {
        count: applicationPods,
      });
      return {
        title: t('findings.hosted.title', { title, uid }),
        summary: t('findings.hosted.summary', { count }),
        intro: applicationPods > 0 ? `${told} ${applications}` : told,
      };
    }
  }
}
