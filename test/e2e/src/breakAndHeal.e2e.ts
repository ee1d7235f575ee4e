import { changeCluster } from './changeCluster';
import { expect, test } from './signedIn';

const CLUSTER = 'payments-vsphere';
const coredns = { namespace: 'kube-system', workload: 'coredns' };

// Other tests need this cluster healthy.
test.afterEach(() => changeCluster(CLUSTER, { action: 'heal', ...coredns }));

test('shows after a new check that a workload broke, and that it healed', async ({
  tab,
}) => {
  await tab.open(CLUSTER);
  await expect(tab.heading('Conformant')).toBeVisible();

  await changeCluster(CLUSTER, {
    action: 'break',
    ...coredns,
    condition: { state: 'crashLoop', restarts: 7 },
  });
  await tab.content.getByRole('button', { name: 'Check now' }).click();
  await expect(tab.heading('Degraded')).toBeVisible();
  await expect(tab.row('coredns')).toBeVisible();
  await expect(
    tab.content.getByText(/coredns.* · CrashLoopBackOff/).first(),
  ).toBeVisible();

  await changeCluster(CLUSTER, { action: 'heal', ...coredns });
  await tab.content.getByRole('button', { name: 'Check now' }).click();
  await expect(tab.heading('Conformant')).toBeVisible();
  await expect(
    tab.content.getByRole('button', { name: 'Problems 0' }),
  ).toBeVisible();
});
