import { InfoCard } from '@backstage/core-components';
import { usePaletteTranslation } from '../translation';
import { OwnClusters } from './OwnClusters';

/** A card for a home page: the reader's clusters. */
export function HomePagePaletteCard() {
  const { t } = usePaletteTranslation();
  return (
    <InfoCard title={t('card.home.title')} divider>
      <OwnClusters />
    </InfoCard>
  );
}
