import { changeCluster } from './changeCluster';
import { expectPresentable } from './expectPresentable';
import { PaletteTab, expect, rememberGuest, test } from './signedIn';

const CLUSTER = 'orders-eks';
const coredns = { namespace: 'kube-system', workload: 'coredns' };
const REASON = 'The DNS servers move to larger nodes';

// Other tests need this cluster healthy.
test.afterEach(() => changeCluster(CLUSTER, { action: 'heal', ...coredns }));

test('accepts trouble for a time, and shows it at once to everyone who looks at the cluster', async ({
  browser,
  page,
  tab,
}) => {
  const theirs = await browser.newContext();
  const other = new PaletteTab(await theirs.newPage());
  const fleet = await theirs.newPage();
  await rememberGuest(other.page);
  await rememberGuest(fleet);
  await fleet.goto(`/palette?text=${CLUSTER}`);
  const row = fleet.getByRole('row', { name: new RegExp(CLUSTER) });
  await expect(row).toContainText('Conformant');
  await changeCluster(CLUSTER, {
    action: 'break',
    ...coredns,
    condition: { state: 'crashLoop', restarts: 7 },
  });
  await other.open(CLUSTER);
  await tab.open(CLUSTER);
  await tab.content.getByRole('button', { name: 'Check now' }).click();
  await expect(tab.heading('Degraded')).toBeVisible();
  await expect(other.heading('Degraded')).toBeVisible();
  await expect(row).toContainText('coredns');

  await tab.row('coredns').click();
  const accept = tab.content.getByRole('button', { name: /^Accept until/ });
  await accept.click();
  await expectPresentable(tab, 'accept', {
    part: '[role="dialog"]',
    fullPage: false,
    reopen: () => accept.click(),
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(tab.heading('Conformant')).toBeVisible();
  await expect(other.heading('Conformant')).toBeVisible();
  await expect(other.content.getByText(/accepted until/).first()).toBeVisible();

  await page.goto('/palette/waivers');
  await expect(page.getByRole('tab', { name: /^Waivers\s1$/ })).toBeVisible();
  await expect(tab.content.getByText(REASON)).toBeVisible();
  await expectPresentable(tab, 'waivers');

  await tab.content.getByRole('button', { name: /^End now/ }).click();
  await expect(tab.heading('No waivers')).toBeVisible();
  await expect(other.heading('Degraded')).toBeVisible();
  await theirs.close();
});
