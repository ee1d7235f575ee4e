import { Content, Header, Page } from '@backstage/core-components';
import { usePaletteTranslation } from '../translation';
import { ReferenceContent } from './ReferenceContent';
import { pageTitle } from './pageTitle';

/** The page about the Palette catalog in the legacy frontend system, whose pages have their own header. */
export function ReferencePage() {
  const { t } = usePaletteTranslation();
  return (
    <Page themeId="tool">
      <Header title={pageTitle} subtitle={t('reference.subtitle')} />
      <Content>
        <ReferenceContent />
      </Content>
    </Page>
  );
}
