import { startTransition } from 'react';

/** Makes a low-priority update, so that typing stays responsive. */
export function updateInBackground(update: () => void): void {
  // React 17, which Backstage still allows, has no transitions.
  if (typeof startTransition === 'function') {
    startTransition(update);
  } else {
    update();
  }
}
