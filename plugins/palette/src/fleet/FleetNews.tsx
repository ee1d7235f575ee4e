import { describeChange } from '../components/describeChange';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';
import type { VerdictNews } from './useVerdictNews';

const MOST_NAMED = 5;

/** A sentence about clusters that changed while the page was open, which screen readers announce. */
export function FleetNews({ news }: { readonly news: readonly VerdictNews[] }) {
  const { t } = usePaletteTranslation();
  const named = news.slice(0, MOST_NAMED).map(({ name, from, to }) =>
    t('fleet.newsOfCluster', {
      cluster: name,
      change: describeChange({ from, to }, t),
    }),
  );
  const rest = news.length - named.length;
  const changes = [
    ...named,
    ...(rest > 0 ? [t('fleet.incidents.more', { amount: rest })] : []),
  ].join(', ');
  // The region is there before it has something to say, or it would not be announced.
  return (
    <div role="status">
      {news.length > 0 && (
        <Notice tone="info">{t('fleet.news', { changes })}</Notice>
      )}
    </div>
  );
}
