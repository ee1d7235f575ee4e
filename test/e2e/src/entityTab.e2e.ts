import { PaletteTab, expect, signIn, test } from './signedIn';

test('a guest finds a cluster, reads what is wrong with it and checks it again', async ({
  page,
}) => {
  await signIn(page);
  // The widget of one's own clusters above, which comes later, names it too.
  await page
    .getByRole('heading', { name: /^Palette management/ })
    .getByRole('link')
    .click();

  const tab = new PaletteTab(page);
  await expect(tab.heading('Degraded')).toBeVisible();
  await expect(
    tab.content.getByText(/\d+ of \d+ components ready/),
  ).toBeVisible();
  await expect(
    tab.content.getByText(/hubble-system \/ mongo 2\/3 · Unschedulable/),
  ).toBeVisible();

  await tab.content.getByRole('button', { name: 'Open finding' }).click();
  await expect(tab.row('mongo')).toHaveAttribute('aria-expanded', 'true');
  await expect(
    tab.content.getByText(/mongo-2 .* 0\/5 nodes are available/).first(),
  ).toBeVisible();
  const pods = tab.content.getByRole('table');
  await expect(pods.getByRole('row').nth(1)).toContainText('mongo-2');
  await expect(
    tab.content
      .getByText('kubectl -n hubble-system describe pod mongo-2')
      .first(),
  ).toBeVisible();

  await tab.content.getByRole('button', { name: 'Check now' }).click();
  await expect(tab.content.getByText(/Read just now/)).toBeVisible();
  await expect(tab.row('mongo')).toHaveAttribute('aria-expanded', 'true');
});

for (const healthy of [
  'payments-vsphere',
  'acquired-imported',
  'pcg-oslo',
  'store-edge',
]) {
  test(`calls ${healthy} conformant`, async ({ tab }) => {
    await tab.open(healthy);
    await expect(tab.heading('Conformant')).toBeVisible();
    await tab.content.getByRole('button', { name: 'Problems 0' }).click();
    await expect(tab.content.getByText('No problems.')).toBeVisible();
  });
}

test('names the container that crashes on an EKS tenant', async ({ tab }) => {
  await tab.open('shop-eks');
  await expect(tab.heading('Degraded')).toBeVisible();
  await tab.content.getByRole('button', { name: 'Problems 1' }).click();
  await expect(tab.content.getByText(/CrashLoopBackOff/).first()).toBeVisible();
});

test('names the component that a gateway lacks', async ({ tab }) => {
  await tab.open('pcg-berlin');
  await expect(tab.heading('Nonconformant')).toBeVisible();
  await expect(
    tab.content.getByText(/^jet-system \/ spectro-cloud-driver.* · missing/),
  ).toBeVisible();
  await expect(
    tab.content.getByText('kubectl -n jet-system get deploy,rs').first(),
  ).toBeVisible();
});

test("shows the company's own trouble, with its runbook", async ({ tab }) => {
  await tab.open('pcg-berlin');
  await tab.row('spectro-cloud-driver').click();

  await expect(
    tab.content
      .getByText(/^Known trouble: The driver of a gateway was moved/)
      .first(),
  ).toBeVisible();
  await expect(
    tab.content.getByRole('link', { name: /^Runbook/ }).first(),
  ).toHaveAttribute('href', 'https://runbooks.example.com/palette/gateways');
});

test('names the virtual cluster that is in trouble', async ({ tab }) => {
  await tab.open('dev-host');
  await expect(tab.heading('Degraded')).toBeVisible();
  await expect(tab.content.getByText(/\(virtual cluster\)/)).toBeVisible();
  await expect(
    tab.section('Virtual cluster 6a20d4871f9e2b60c7d3358a'),
  ).toHaveAttribute('aria-expanded', 'true');
});

test('leads from a consequence to its cause', async ({ tab, page }) => {
  await tab.open('lab-cloudstack');
  await tab.row('coredns').click();
  await tab.content
    .getByText('Caused by')
    .getByRole('button', { name: 'cilium' })
    .click();
  await expect(tab.row('cilium').first()).toBeFocused();
  await expect(tab.row('cilium').first()).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await expect(page).toHaveURL(/finding=kube-system%2Fcilium/);
});

test('says that two entities claim one cluster', async ({ tab }) => {
  await tab.open('shop-eks');
  await expect(
    tab.content.getByText(/Another entity claims cluster shop-eks/),
  ).toContainText('This one counts in the overview.');
});

test('says since when a cluster could not be reached, and does not call it conformant', async ({
  tab,
}) => {
  await tab.open('warehouse-offline');
  await expect(
    tab.content.getByText(/^Could not reach warehouse-offline since/).first(),
  ).toBeVisible();
  await expect(tab.heading('Conformant')).toHaveCount(0);
});

test('does not take a plain Cluster API cluster for one of Palette’s', async ({
  tab,
}) => {
  await tab.open('plain-capi');
  await expect(
    tab.content.getByText(/No Palette namespace found/),
  ).toBeVisible();
});

test('opens a row wherever it is pressed', async ({ tab }) => {
  await tab.open('palette-mgmt');
  await tab.content.getByRole('button', { name: /^All \d/ }).click();
  // The button covers the whole row, so another element receives the click.
  await tab.content
    .getByText('Signs in users and agents.')
    .click({ force: true });
  await expect(tab.row('auth')).toHaveAttribute('aria-expanded', 'true');
});

test('opens a row by keyboard alone', async ({ tab, page }) => {
  await tab.open('palette-mgmt');
  await tab.row('mongo').focus();
  await page.keyboard.press('Enter');
  await expect(tab.row('mongo')).toHaveAttribute('aria-expanded', 'true');
  const inReach = [
    tab.content.getByRole('link', { name: /^A waiting member/ }),
    tab.content.getByRole('link', { name: /^Runbook/ }),
    tab.content.getByRole('button', { name: 'Copy command' }),
    tab.content.getByRole('link', { name: 'See it in the Palette catalog' }),
  ];
  for (const each of inReach) {
    await page.keyboard.press('Tab');
    // The banner may have one of the same name before.
    await expect(each.last()).toBeFocused();
  }
});
