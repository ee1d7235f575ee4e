import Typography from '@material-ui/core/Typography';
import type { ClusterType } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { StandingLabel } from './StandingLabel';
import { listAlternatives } from './listAlternatives';
import type { Listing } from './referenceCatalog';
import type { ReferenceModel } from './useReferenceModel';
import { useTableStyles } from './useTableStyles';

/** Whether one type has a workload, and in brief when it applies. */
export function StandingCell({
  model,
  type,
  listing,
}: {
  readonly model: ReferenceModel;
  readonly type: ClusterType;
  readonly listing: Listing | undefined;
}) {
  const classes = useTableStyles();
  const { t } = usePaletteTranslation();
  if (!listing) {
    return <StandingLabel standing="absent" />;
  }
  const conditions =
    listing.standing === 'companion'
      ? []
      : model.words.each(listing.component.when);
  const alternatives =
    listing.standing === 'companion'
      ? []
      : listAlternatives(listing.component, model.catalog.clusterTypes[type]).map(
          ({ name }) => name,
        );
  const limits = [
    ...conditions,
    ...(alternatives.length > 1
      ? [t('reference.condition.oneOf', { alternatives })]
      : []),
  ];
  return (
    <>
      <StandingLabel standing={listing.standing} />
      {limits.map(limit => (
        <Typography key={limit} variant="body2" className={classes.quiet}>
          {limit}
        </Typography>
      ))}
    </>
  );
}
