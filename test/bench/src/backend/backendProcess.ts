// A Backstage backend with the software catalog, the Kubernetes plugin and ours, as a portal has it.
import { createBackend } from '@backstage/backend-defaults';
import { ProcessHealth, type Health } from './ProcessHealth';

export type BackendRequest =
  | { readonly type: 'start' }
  | { readonly type: 'memory' }
  /** The first of these starts watching the event loop. */
  | { readonly type: 'health'; readonly since: 'lastSample' | 'first' };

export type BackendReply =
  | { readonly type: 'started' }
  | { readonly type: 'memory'; readonly rssBytes: number }
  | { readonly type: 'health'; readonly health: Health };

const reply = (message: BackendReply) => process.send?.(message);
const backend = createBackend();
let health: ProcessHealth | undefined;
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
// A portal's backend has the plugin too.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
backend.add(import('backstage-plugin-palette-backend'));

process.on('message', async (request: BackendRequest) => {
  if (request.type === 'memory') {
    reply({ type: 'memory', rssBytes: process.memoryUsage.rss() });
    return;
  }
  if (request.type === 'health') {
    health ??= new ProcessHealth();
    reply({
      type: 'health',
      health:
        request.since === 'first' ? health.summarize() : health.takeSample(),
    });
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
