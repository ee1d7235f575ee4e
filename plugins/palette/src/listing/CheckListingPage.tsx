import { Content, Header, Page } from '@backstage/core-components';
import { CheckListingContent } from './CheckListingContent';
import { usePaletteTranslation } from '../translation';

/** The whole page in the legacy frontend system, whose pages bring their own header. */
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
