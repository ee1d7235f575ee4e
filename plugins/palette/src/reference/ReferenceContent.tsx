import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { paletteApiRef } from '../api';
import { DelayedProgress } from '../components/DelayedProgress';
import { PluginContent } from '../components/PluginContent';
import { usePageTitle } from '../hooks/usePageTitle';
import { usePaletteTranslation } from '../translation';
import { ReferenceBrowser } from './ReferenceBrowser';
import { ReferenceProblem } from './ReferenceProblem';
import { pageTitle } from './pageTitle';

/** The page about the Palette catalog: what each type of cluster should run, when, and why. */
export function ReferenceContent() {
  const api = useApi(paletteApiRef);
  const { t } = usePaletteTranslation();
  usePageTitle(pageTitle);
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.getEvaluationCatalog(),
    [api],
  );
  return (
    <PluginContent>
      {loading && <DelayedProgress text={t('reference.loading')} />}
      {!loading && error && <ReferenceProblem error={error} onRetry={retry} />}
      {!loading && value && <ReferenceBrowser catalog={value} />}
    </PluginContent>
  );
}
