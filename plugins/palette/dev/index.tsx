import { createDevApp } from '@backstage/frontend-dev-utils';
import { portalFeatures } from '@internal/palette-portal';

createDevApp({ features: portalFeatures });
