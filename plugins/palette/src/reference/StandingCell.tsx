import Typography from '@material-ui/core/Typography';
import type { ClusterType } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { StandingLabel } from './StandingLabel';
import { listAlternatives } from './listAlternatives';
import type { TypeEntry } from './referenceCatalog';
import type { ReferenceModel } from './useReferenceModel';
import { useTableStyles } from './useTableStyles';

/** The standing of a workload for one cluster type, and when it applies. */
export function StandingCell({
  model,
  type,
  typeEntry,
}: {
  readonly model: ReferenceModel;
  readonly type: ClusterType;
  readonly typeEntry: TypeEntry | undefined;
}) {
  const classes = useTableStyles();
  const { t } = usePaletteTranslation();
  if (!typeEntry) {
    return <StandingLabel standing="absent" />;
  }
  const conditions =
    typeEntry.standing === 'companion'
      ? []
      : model.words.describeEach(typeEntry.component.when);
  const alternatives =
    typeEntry.standing === 'companion'
      ? []
      : listAlternatives(
          typeEntry.component,
          model.catalog.clusterTypes[type],
        ).map(({ name }) => name);
  const limits = [
    ...conditions,
    ...(alternatives.length > 1
      ? [t('reference.condition.oneOf', { alternatives })]
      : []),
  ];
  return (
    <>
      <StandingLabel standing={typeEntry.standing} />
      {limits.map(limit => (
        <Typography key={limit} variant="body2" className={classes.quiet}>
          {limit}
        </Typography>
      ))}
    </>
  );
}
