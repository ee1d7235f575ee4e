import {
  createExtensionInput,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import HomeIcon from '@material-ui/icons/Home';

/** The first page of the portal. It takes the widgets of plugins as the page of Backstage's home plugin does. */
const homePage = PageBlueprint.makeWithOverrides({
  inputs: { widgets: createExtensionInput([homePageWidgetDataRef]) },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/',
      title: 'Home',
      icon: <HomeIcon fontSize="inherit" />,
      routeRef: createRouteRef(),
      // The page has a header of its own.
      noHeader: true,
      loader: () =>
        import('./home/HomePage').then(m => (
          <m.HomePage
            widgets={inputs.widgets.map(widget =>
              widget.get(homePageWidgetDataRef),
            )}
          />
        )),
    }),
});

/** A home plugin, with the id of Backstage's own, so that widgets find its page. */
export const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  extensions: [homePage],
});
