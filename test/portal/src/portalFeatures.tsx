import catalogPlugin from '@backstage/plugin-catalog/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import palettePlugin from 'backstage-plugin-palette/alpha';
import { demoModule } from './demoModule';
import { homePlugin } from './homePlugin';

/** The plugins of the demo portal. */
export const portalFeatures = [
  catalogPlugin,
  kubernetesPlugin,
  notificationsPlugin,
  orgPlugin,
  signalsPlugin,
  userSettingsPlugin,
  palettePlugin,
  homePlugin,
  demoModule,
];
