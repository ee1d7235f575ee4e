import Typography from '@material-ui/core/Typography';
import type { Report } from 'backstage-plugin-palette-common';
import { Age } from '../../components/Age';
import { formatExactTime } from '../../components/time';
import { usePaletteTranslation } from '../../translation';
import type { BundleFacts } from './judgeBundle';

/** Traits that say which cluster it is, in the order in which they are read. */
const TOLD = ['type', 'release'];

export interface BundleFactsLineProps {
  readonly facts: BundleFacts;
  readonly report: Report;
}

/** Which cluster a bundle is of, when it was collected, and as what it was recognised. */
export function BundleFactsLine({ facts, report }: BundleFactsLineProps) {
  const { t } = usePaletteTranslation();
  const { name, collectedAt, kubernetesVersion } = facts;
  const traits = report.traits
    .filter(trait => TOLD.includes(trait.name))
    .map(({ title, label }) => t('listing.bundle.trait', { title, label }));
  const parts = [
    ...traits,
    ...(kubernetesVersion
      ? [t('listing.bundle.kubernetes', { version: kubernetesVersion })]
      : []),
  ];
  return (
    <Typography variant="body2">
      {t('listing.bundle.collected', {
        name,
        time: formatExactTime(collectedAt),
      })}{' '}
      (<Age since={collectedAt} ago />){parts.map(part => ` · ${part}`)}
    </Typography>
  );
}
