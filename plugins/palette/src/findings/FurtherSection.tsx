import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { FindingList, type FindingListProps } from './FindingList';
import { Section } from './Section';
import { StateDots } from './StateDots';
import { type FurtherGroup, isInCatalog } from './listFurtherGroups';
import { describeProblems } from './summarizeNamespace';

const useStyles = makeStyles(theme => ({
  intro: { padding: theme.spacing(1.5, 2, 0.5), overflowWrap: 'anywhere' },
}));

export interface FurtherSectionProps {
  readonly group: FurtherGroup;
  /** Whether an icon for each finding stands in the line. */
  readonly hasDots: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly openRows: FindingListProps['openRows'];
}

/** A section with the companions, the unlisted workloads or one hosted cluster. */
export function FurtherSection({
  group,
  hasDots,
  open,
  onToggle,
  openRows,
}: FurtherSectionProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { title, amount, intro } = useSectionWords(group);
  const { id, findings, shown } = group;
  return (
    <Section
      id={id}
      title={title}
      dots={hasDots && <StateDots findings={findings} />}
      summary={t('findings.namespace.further', {
        state: describeProblems(group, t),
        amount,
      })}
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
      <FindingList
        findings={shown}
        openRows={openRows}
        showsNamespaces={typeof group.source === 'string'}
        isInCatalog={finding => isInCatalog(group, finding)}
      />
    </Section>
  );
}

function useSectionWords({ source, findings }: FurtherGroup) {
  const { t } = usePaletteTranslation();
  const count = findings.length;
  if (typeof source === 'string') {
    return {
      title: t(`findings.${source}.title`),
      amount: t(`findings.${source}.summary`, { count }),
      intro: t(`findings.${source}.intro`),
    };
  }
  const { title, uid, namespaces, evidence, applicationPods } = source;
  return {
    title: t('findings.hosted.title', { title, uid }),
    amount: t('findings.hosted.summary', { count }),
    intro: [
      t('findings.hosted.intro'),
      ...(applicationPods > 0
        ? [t('findings.hosted.applications', { count: applicationPods })]
        : []),
      ...(evidence.length > 0
        ? [
            t('findings.hosted.told', {
              evidence: evidence
                .map(each => removePlace(each, namespaces))
                .join(', '),
            }),
          ]
        : []),
    ].join(' '),
  };
}

/** A sentence of evidence without the namespace that the section is about. */
function removePlace(sentence: string, namespaces: readonly string[]): string {
  const place = namespaces.find(name => sentence.endsWith(` in ${name}`));
  return place ? sentence.slice(0, -` in ${place}`.length) : sentence;
}
