import '@internal/palette-portal/styles';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  Content,
  Header,
  Page,
  SidebarPage,
  Sidebar,
  SidebarItem,
  SignInPage,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
  catalogPlugin,
  isKind,
} from '@backstage/plugin-catalog';
import CssBaseline from '@material-ui/core/CssBaseline';
import Grid from '@material-ui/core/Grid';
import CatalogIcon from '@material-ui/icons/Category';
import HomeIcon from '@material-ui/icons/Home';
import PaletteIcon from '@material-ui/icons/VerifiedUserOutlined';
import ReactDOM from 'react-dom/client';
import { Navigate, Route } from 'react-router-dom';
import {
  EntityOwnedClustersCard,
  EntityPaletteCard,
  EntityPaletteContent,
  HomePagePaletteCard,
  PalettePage,
  hasPaletteCard,
  isPaletteClusterAvailable,
  palettePlugin,
} from '../src';

const app = createApp({
  apis: [
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  plugins: [catalogPlugin, palettePlugin],
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
});

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item md={6} xs={12}>
          <EntityAboutCard />
        </Grid>
        <EntitySwitch>
          <EntitySwitch.Case if={hasPaletteCard}>
            <Grid item md={6} xs={12}>
              <EntityPaletteCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntitySwitch>
          <EntitySwitch.Case if={isKind(['group', 'user'])}>
            <Grid item md={6} xs={12}>
              <EntityOwnedClustersCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/palette"
      title="Palette"
      if={isPaletteClusterAvailable}
    >
      <EntityPaletteContent />
    </EntityLayout.Route>
  </EntityLayout>
);

const homePage = (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <HomePagePaletteCard />
    </Content>
  </Page>
);

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="home" />} />
    <Route path="/home" element={homePage} />
    <Route
      path="/catalog"
      element={
        <CatalogIndexPage
          initialKind="resource"
          initiallySelectedFilter="all"
        />
      }
    />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/palette" element={<PalettePage />} />
  </FlatRoutes>
);

/** An app of the legacy frontend system with the whole plugin. */
const App = app.createRoot(
  <>
    <CssBaseline />
    <AlertDisplay />
    <AppRouter>
      <SidebarPage>
        <Sidebar>
          <SidebarItem icon={HomeIcon} to="home" text="Home" />
          <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
          <SidebarItem icon={PaletteIcon} to="palette" text="Palette" />
        </Sidebar>
        {routes}
      </SidebarPage>
    </AppRouter>
  </>,
);

ReactDOM.createRoot(document.getElementById('root')!).render(<App />);
