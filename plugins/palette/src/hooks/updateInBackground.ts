import { startTransition } from 'react';

/** Updates what nobody waits for with a finger on a key: it is rendered in pieces, and keys pressed meanwhile come first. */
export function updateInBackground(update: () => void): void {
  // React 17, which Backstage still allows, has no transitions.
  if (typeof startTransition === 'function') {
    startTransition(update);
  } else {
    update();
  }
}
