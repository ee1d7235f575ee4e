import { SignInPage } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  SignInPageBlueprint,
} from '@backstage/plugin-app-react';
import { SideBar } from './SideBar';

/** Development apps have no sign-in; without one the backend answers nobody. */
const guestSignIn = SignInPageBlueprint.make({
  params: {
    loader: async () => props =>
      <SignInPage {...props} providers={['guest']} />,
  },
});

const sideBar = NavContentBlueprint.make({ params: { component: SideBar } });

/** What the demo portal adds to the plugins that it shows. */
export const demoModule = createFrontendModule({
  pluginId: 'app',
  extensions: [guestSignIn, sideBar],
});
