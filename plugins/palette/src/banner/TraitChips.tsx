import { makeStyles } from '@material-ui/core/styles';
import { EvidenceChip } from '../components/EvidenceChip';
import { StateIcon } from '../components/StateIcon';
import { usePaletteTranslation } from '../translation';
import { TraitEvidence, type TraitEvidenceProps } from './TraitEvidence';
import { labelTrait } from './labelTrait';

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
}));

/** A cluster's traits, each with its evidence. */
export function TraitChips({
  traits,
  declaredIn,
}: Omit<TraitEvidenceProps, 'trait'>) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ul className={classes.root} aria-label={t('entity.traits.label')}>
      {traits.map(trait => (
        <li key={trait.name} className={classes.item}>
          <EvidenceChip
            label={labelTrait(trait, t)}
            title={trait.title}
            icon={
              trait.contradiction ? (
                <StateIcon state="degraded" size="1.1rem" />
              ) : undefined
            }
          >
            <TraitEvidence
              trait={trait}
              traits={traits}
              declaredIn={declaredIn}
            />
          </EvidenceChip>
        </li>
      ))}
    </ul>
  );
}
