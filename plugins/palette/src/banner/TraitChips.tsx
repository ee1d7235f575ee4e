import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Trait } from 'backstage-plugin-palette-common';
import { useState } from 'react';
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
  more: { textTransform: 'none' },
}));

/** The traits that say what kind of cluster it is. */
const mainTraits: ReadonlySet<string> = new Set([
  'type',
  'infrastructure',
  'agent',
  'controlPlane',
]);

/** A cluster's traits, each with its evidence: at first those that matter most, and all that are contradictory. */
export function TraitChips({
  traits,
  declaredIn,
}: Omit<TraitEvidenceProps, 'trait'>) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const [all, setAll] = useState(false);
  const main = traits.filter(isMain);
  return (
    <ul className={classes.root} aria-label={t('entity.traits.label')}>
      {(all ? traits : main).map(trait => (
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
      {main.length < traits.length && (
        <li>
          <Button
            size="small"
            className={classes.more}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {t(all ? 'entity.traits.fewer' : 'entity.traits.all')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function isMain({ name, contradiction }: Trait): boolean {
  return mainTraits.has(name) || Boolean(contradiction);
}
