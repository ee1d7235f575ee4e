// A Backstage backend with the software catalog, the Kubernetes plugin and ours, as a portal has it.
import { createBackend } from '@backstage/backend-defaults';

export type BackendRequest =
  | { readonly type: 'start' }
  | { readonly type: 'memory' };

export type BackendReply =
  | { readonly type: 'started' }
  | { readonly type: 'memory'; readonly rssBytes: number };

const reply = (message: BackendReply) => process.send?.(message);
const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
// It is what is measured, as a portal has it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
backend.add(import('backstage-plugin-palette-backend'));

process.on('message', async (request: BackendRequest) => {
  if (request.type === 'memory') {
    reply({ type: 'memory', rssBytes: process.memoryUsage.rss() });
    return;
  }
  try {
    await backend.start();
    reply({ type: 'started' });
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  }
});
process.on('disconnect', async () => {
  await backend.stop();
  process.exit();
});
