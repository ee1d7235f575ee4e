import { createDevApp } from '@backstage/frontend-dev-utils';
import { portalFeatures } from './portalFeatures';

createDevApp({ features: portalFeatures });
