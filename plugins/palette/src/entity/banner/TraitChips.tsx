import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Trait } from 'backstage-plugin-palette-common';
import { EvidenceChip } from '../../components/EvidenceChip';
import { StateIcon } from '../../components/StateIcon';
import { usePaletteTranslation } from '../../translation';
import { traitLabel } from './traitWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.75),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: { maxWidth: '100%' },
  evidence: { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(2.5) },
}));

function TraitEvidence({ trait }: { readonly trait: Trait }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <>
      <Typography variant="body2">
        {t(`entity.traits.sourceSentence.${trait.source}`)}
      </Typography>
      {trait.values.length === 0 && trait.candidates.length > 0 && (
        <Typography variant="body2">
          {t('entity.traits.candidates', {
            candidates: trait.candidates.join(', '),
          })}
        </Typography>
      )}
      {trait.contradiction && (
        <Typography variant="body2">
          {t('entity.traits.contradiction', {
            contradiction: trait.contradiction,
          })}
        </Typography>
      )}
      {trait.evidence.length > 0 && (
        <ul className={classes.evidence}>
          {trait.evidence.map(sentence => (
            <Typography key={sentence} component="li" variant="body2">
              {sentence}
            </Typography>
          ))}
        </ul>
      )}
    </>
  );
}

/** The facts about a cluster that decide what applies to it, each with its evidence. */
export function TraitChips({ traits }: { readonly traits: readonly Trait[] }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ul className={classes.root} aria-label={t('entity.traits.label')}>
      {traits.map(trait => (
        <li key={trait.name} className={classes.item}>
          <EvidenceChip
            label={traitLabel(trait, t)}
            title={trait.title}
            icon={
              trait.contradiction ? (
                <StateIcon state="degraded" size="1.1rem" />
              ) : undefined
            }
          >
            <TraitEvidence trait={trait} />
          </EvidenceChip>
        </li>
      ))}
    </ul>
  );
}
