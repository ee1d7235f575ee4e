import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Trait } from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { usePaletteTranslation } from '../translation';
import { type DeclaredIn, writeDeclaration } from './writeDeclaration';

const useStyles = makeStyles(theme => ({
  evidence: { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(2.5) },
  declaration: { marginTop: theme.spacing(1) },
}));

export interface TraitEvidenceProps {
  readonly trait: Trait;
  /** All traits of the cluster. */
  readonly traits: readonly Trait[];
  readonly declaredIn: DeclaredIn;
}

/** The evidence for a trait; for a trait that nothing shows, how to declare it. */
export function TraitEvidence({
  trait,
  traits,
  declaredIn,
}: TraitEvidenceProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <>
      <Typography variant="body2">
        {trait.untold
          ? t(`entity.traits.untold.${declaredIn}`)
          : t(`entity.traits.sourceSentence.${trait.source}`)}
      </Typography>
      {trait.untold && (
        <div className={classes.declaration}>
          <CopyableCode
            code={writeDeclaration(trait, traits, declaredIn)}
            copyLabel={t(`entity.traits.copy.${declaredIn}`)}
          />
        </div>
      )}
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
