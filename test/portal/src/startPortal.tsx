import { createApp } from '@backstage/frontend-defaults';
import ReactDOM from 'react-dom/client';
import { portalFeatures } from './portalFeatures';

/** Shows the demo portal in the element `#root`. */
export function startPortal(): void {
  const app = createApp({ features: portalFeatures });
  ReactDOM.createRoot(document.getElementById('root')!).render(
    app.createRoot(),
  );
}
