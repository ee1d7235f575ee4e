import catalogPlugin from '@backstage/plugin-catalog/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import palettePlugin from 'backstage-plugin-palette/alpha';
import { demoModule } from './demoModule';

/** The plugins of the demo portal. */
export const portalFeatures = [
  catalogPlugin,
  kubernetesPlugin,
  notificationsPlugin,
  signalsPlugin,
  userSettingsPlugin,
  palettePlugin,
  demoModule,
];
