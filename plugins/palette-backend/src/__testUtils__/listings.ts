import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The output of `kubectl get pods -A` for a healthy enterprise cluster. */
export const healthyListing = readFileSync(
  resolve(
    __dirname,
    '../../../../test/fixtures/listings/enterprise-vsphere.txt',
  ),
  'utf8',
);

/** A pod that is ready. */
export const createPod = (namespace: string, name: string) => ({
  kind: 'Pod',
  metadata: { namespace, name },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
  },
});

/** JSON of two pods. */
export const podListJson = JSON.stringify({
  kind: 'List',
  items: [
    createPod('jet-system', 'jet-7d8f9c6b5-abcde'),
    createPod('kube-system', 'etcd-a'),
  ],
});
