import { SignInPage } from '@backstage/core-components';
import {
  PageBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { Navigate } from 'react-router-dom';

/** Development apps have no sign-in; without one the backend answers nobody. */
const guestSignIn = SignInPageBlueprint.make({
  params: {
    loader: async () => props =>
      <SignInPage {...props} providers={['guest']} />,
  },
});

/** The first page of the demo portal is its software catalog. */
const startPage = PageBlueprint.make({
  name: 'start',
  params: {
    path: '/',
    loader: async () => (
      <Navigate
        to="/catalog?filters[kind]=resource&filters[user]=all"
        replace
      />
    ),
  },
});

/** What the demo portal adds to the plugins that it shows. */
export const demoModule = createFrontendModule({
  pluginId: 'app',
  extensions: [guestSignIn, startPage],
});
