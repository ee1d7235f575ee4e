import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import palettePlugin from '../src/alpha';
import { demoModule } from './demoModule';

createDevApp({
  features: [
    catalogPlugin,
    kubernetesPlugin,
    userSettingsPlugin,
    palettePlugin,
    demoModule,
  ],
});
