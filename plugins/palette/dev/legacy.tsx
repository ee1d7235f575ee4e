import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  SidebarPage,
  Sidebar,
  SidebarItem,
  SignInPage,
} from '@backstage/core-components';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityAboutCard,
  EntityLayout,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import CssBaseline from '@material-ui/core/CssBaseline';
import HomeIcon from '@material-ui/icons/Home';
import PaletteIcon from '@material-ui/icons/VerifiedUserOutlined';
import ReactDOM from 'react-dom/client';
import { Navigate, Route } from 'react-router-dom';
import {
  EntityPaletteContent,
  PaletteCheckPage,
  PalettePage,
  PaletteReferencePage,
  isPaletteClusterAvailable,
  palettePlugin,
} from '../src';

const app = createApp({
  plugins: [catalogPlugin, palettePlugin],
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
});

const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntityAboutCard />
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

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
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
    <Route path="/palette/check" element={<PaletteCheckPage />} />
    <Route path="/palette/reference" element={<PaletteReferencePage />} />
  </FlatRoutes>
);

/** The tab in an app of the legacy frontend system. */
const App = app.createRoot(
  <>
    <CssBaseline />
    <AlertDisplay />
    <AppRouter>
      <SidebarPage>
        <Sidebar>
          <SidebarItem icon={HomeIcon} to="catalog" text="Catalog" />
          <SidebarItem icon={PaletteIcon} to="palette" text="Palette" />
        </Sidebar>
        {routes}
      </SidebarPage>
    </AppRouter>
  </>,
);

ReactDOM.createRoot(document.getElementById('root')!).render(<App />);
