import { Content, Header, Page } from '@backstage/core-components';
import { usePaletteTranslation } from '../translation';
import { CheckListingContent } from './CheckListingContent';

/** The page for pasted listings in the legacy frontend system, whose pages have their own header. */
export function CheckListingPage() {
  const { t } = usePaletteTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('listing.title')} />
      <Content>
        <CheckListingContent />
      </Content>
    </Page>
  );
}
