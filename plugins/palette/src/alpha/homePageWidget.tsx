import { attachComponentData } from '@backstage/core-plugin-api';
import {
  type AppNode,
  createExtension,
  createExtensionDataRef,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { card } from '../translation/card';

const NAME = 'HomePagePaletteCard';
const layout = {
  width: { minColumns: 4, defaultColumns: 6 },
  height: { minRows: 4, defaultRows: 7 },
};

/** What the home plugin takes, by its id, so that an app without it needs no package of it. */
const homePageWidgetDataRef = createExtensionDataRef<{
  readonly node: AppNode;
  readonly component: ReactElement;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly layout: typeof layout;
}>().with({
  id: 'home.widget.data',
});

/** The reader's clusters as a widget of the home plugin's page. In an app without that page it is attached to nothing. */
export const homePageWidget = createExtension({
  kind: 'home-page-widget',
  attachTo: { id: 'page:home', input: 'widgets' },
  output: [homePageWidgetDataRef],
  factory({ node }) {
    const { title, description } = card.home;
    const Widget = ExtensionBoundary.lazyComponent<object>(node, () =>
      import('../home/HomePagePaletteCard').then(m => m.HomePagePaletteCard),
    );
    // The page's grid knows a widget by the data of its component.
    attachComponentData(Widget, 'core.extensionName', NAME);
    attachComponentData(Widget, 'title', title);
    attachComponentData(Widget, 'description', description);
    attachComponentData(Widget, 'home.widget.config', { layout });
    return [
      homePageWidgetDataRef({
        node,
        component: <Widget />,
        name: NAME,
        title,
        description,
        layout,
      }),
    ];
  },
});
