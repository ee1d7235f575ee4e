import { Content, Header, Page } from '@backstage/core-components';
import { CheckListingContent } from './CheckListingContent';
import { pageTitle } from './pageTitle';

/** The whole page in the legacy frontend system, whose pages bring their own header. */
export function CheckListingPage() {
  return (
    <Page themeId="tool">
      <Header title={pageTitle} />
      <Content>
        <CheckListingContent />
      </Content>
    </Page>
  );
}
