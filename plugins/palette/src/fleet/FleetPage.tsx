import { Content, Header, Page } from '@backstage/core-components';
import { usePaletteTranslation } from '../translation';
import { FleetContent } from './FleetContent';
import { pageTitle } from './pageTitle';

/** The overview's page in the legacy frontend system, whose pages have their own header. */
export function FleetPage() {
  const { t } = usePaletteTranslation();
  return (
    <Page themeId="tool">
      <Header title={pageTitle} subtitle={t('fleet.subtitle')} />
      <Content>
        <FleetContent />
      </Content>
    </Page>
  );
}
