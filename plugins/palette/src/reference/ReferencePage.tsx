import { Content, Header, Page } from '@backstage/core-components';
import { usePaletteTranslation } from '../translation';
import { ReferenceContent } from './ReferenceContent';
import { pageTitle } from './pageTitle';

/** The whole page in the legacy frontend system, whose pages bring their own header. */
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
