import { Content, Header, Page } from '@backstage/core-components';
import { FleetContent } from './FleetContent';
import { pageTitle } from './pageTitle';

/** The whole page in the legacy frontend system, whose pages bring their own header. */
export function FleetPage() {
  return (
    <Page themeId="tool">
      <Header
        title={pageTitle}
        subtitle="Clusters held to what Palette documents"
      />
      <Content>
        <FleetContent />
      </Content>
    </Page>
  );
}
