import type { ControlRequest } from '@internal/palette-simulated-kubernetes';
import { expect, test } from './signedIn';
import { simulatorUrl } from './portal';

const CLUSTER = 'payments-vsphere';
const coredns = { namespace: 'kube-system', workload: 'coredns' };

async function change(request: ControlRequest): Promise<void> {
  const response = await fetch(`${simulatorUrl}/clusters/${CLUSTER}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.any(String),
  ]);
}

// Other tests need this cluster healthy.
test.afterEach(() => change({ action: 'heal', ...coredns }));

test('shows after a new check that a workload broke, and that it healed', async ({
  tab,
}) => {
  await tab.open(CLUSTER);
  await expect(tab.heading('Conformant')).toBeVisible();

  await change({
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

  await change({ action: 'heal', ...coredns });
  await tab.content.getByRole('button', { name: 'Check now' }).click();
  await expect(tab.heading('Conformant')).toBeVisible();
  await expect(
    tab.content.getByRole('button', { name: 'Problems 0' }),
  ).toBeVisible();
});
