import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import { paletteApiRef } from '../api';
import { DelayedProgress } from '../components/DelayedProgress';
import { EmptyPanel } from '../components/EmptyPanel';
import { Notice } from '../components/Notice';
import { PluginContent } from '../components/PluginContent';
import { usePageTitle } from '../hooks/usePageTitle';
import { usePolledAnswer } from '../hooks/usePolledAnswer';
import { usePaletteTranslation } from '../translation';
import { WaiverSection } from './WaiverSection';
import { describeError } from './describeError';
import { pageTitle } from './pageTitle';

// What needs somebody comes first.
const sections = ['expiring', 'expired', 'unmatched', 'active'] as const;

/** The tab with all waivers: what expires soon, what has expired, what matches nothing, and the others. */
export function WaiversContent() {
  const api = useApi(paletteApiRef);
  const { t } = usePaletteTranslation();
  usePageTitle(pageTitle);
  const { value, error, retry } = usePolledAnswer(
    useCallback(() => api.listWaivers(), [api]),
  );
  const [news, setNews] = useState('');
  return (
    <PluginContent>
      <Typography>{t('waivers.subtitle')}</Typography>
      <div role="status">{news}</div>
      {error && (
        <Notice tone="unknown" role="alert">
          {describeError(error, t)}
        </Notice>
      )}
      {!value && !error && <DelayedProgress text={t('waivers.loading')} />}
      {value?.items.length === 0 && (
        <EmptyPanel state="ready" title={t('waivers.list.none')}>
          <Typography>{t('waivers.list.noneYet')}</Typography>
        </EmptyPanel>
      )}
      {value &&
        sections.map(status => (
          <WaiverSection
            key={status}
            status={status}
            waivers={value.items.filter(each => each.status === status)}
            onEnded={({ component }) => {
              setNews(t('waivers.ended', { component }));
              retry();
            }}
          />
        ))}
    </PluginContent>
  );
}
