import { SignInPage } from '@backstage/core-components';
import {
  PageBlueprint,
  createFrontendModule,
  createRouteRef,
} from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  SignInPageBlueprint,
} from '@backstage/plugin-app-react';
import HomeIcon from '@material-ui/icons/Home';
import { SideBar } from './SideBar';

/** Development apps have no sign-in; without one the backend answers nobody. */
const guestSignIn = SignInPageBlueprint.make({
  params: {
    loader: async () => props =>
      <SignInPage {...props} providers={['guest']} />,
  },
});

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    title: 'Home',
    icon: <HomeIcon fontSize="inherit" />,
    routeRef: createRouteRef(),
    // The page has a header of its own.
    noHeader: true,
    loader: () => import('./home/HomePage').then(m => <m.HomePage />),
  },
});

const sideBar = NavContentBlueprint.make({ params: { component: SideBar } });

/** What the demo portal adds to the plugins that it shows. */
export const demoModule = createFrontendModule({
  pluginId: 'app',
  extensions: [guestSignIn, homePage, sideBar],
});
