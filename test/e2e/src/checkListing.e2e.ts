import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type PaletteTab, expect, test } from './signedIn';
import { expectPresentable } from './expectPresentable';

const listingsDir = join(__dirname, '../../fixtures/listings');
const healthy = readFileSync(join(listingsDir, 'tenant-vsphere.txt'), 'utf8');
const broken = healthy.replace(
  /^(capi-webhook-system .*?) 1\/1 +Running/m,
  '$1 0/1     CrashLoopBackOff',
);
const partial = healthy
  .split('\n')
  .filter(line => /^(NAMESPACE|cluster-|palette-system)/.test(line))
  .join('\n');

async function open(page: Page): Promise<void> {
  await page.goto('/palette/check');
  await page.getByLabel('Listing of pods').waitFor();
}

async function check(page: Page, listing: string): Promise<void> {
  await page.getByLabel('Listing of pods').fill(listing);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

test('calls the listing of a healthy cluster conformant', async ({
  tab,
  page,
}) => {
  await open(page);
  await expect(tab.content.getByText('Nothing is stored.')).toBeVisible();
  await check(page, healthy);
  await expect(tab.heading('Conformant')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('names the component that a listing shows broken', async ({
  tab,
  page,
}) => {
  await open(page);
  await check(page, broken);
  await expect(tab.heading('Degraded')).toBeVisible();
  await expect(tab.content.getByText(/CrashLoopBackOff/).first()).toBeVisible();
});

test('names the first line of rubbish in a listing', async ({ tab, page }) => {
  await open(page);
  await check(page, '\nthis is rubbish\n');
  const line = 2;
  await expect(
    tab.content.getByText(`Line ${line} of the listing cannot be read`),
  ).toBeVisible();
  await expect(
    tab.content.getByRole('list', { name: `Line ${line} of the listing` }),
  ).toContainText('this is rubbish');
});

test('uses a listing that has a rubbish line, and names it', async ({
  tab,
  page,
}) => {
  await open(page);
  await check(page, `${healthy}this is rubbish\n`);
  await expect(tab.heading('Conformant')).toBeVisible();
  await expect(tab.content.getByText(/this is rubbish/).last()).toBeVisible();
});

test('says that a listing looks partial, and offers a button for the answer', async ({
  tab,
  page,
}) => {
  await open(page);
  await check(page, partial);
  await expect(
    tab.content.getByText(/^This listing looks incomplete/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Only parts' }).click();
  await expect(tab.heading('Unknown')).toBeVisible();
  await expect(
    tab.content.getByText(/^This listing looks incomplete/),
  ).toHaveCount(0);
});

test('judges a file by keyboard alone', async ({ tab, page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Choose a file' }).focus();
  // Sometimes Chromium opens its own chooser before Playwright can intercept it.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 5_000 });
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(join(listingsDir, 'tenant-vsphere.txt'));
  }).toPass();
  await tab.content.getByText(/^tenant-vsphere\.txt/).waitFor();
  await page.getByRole('button', { name: 'Check', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(tab.heading('Conformant')).toBeVisible();
});

test('gives the command line for a listing that is too large', async ({
  tab,
  page,
}) => {
  await open(page);
  await page.getByTestId('palette-listing-file').setInputFiles({
    name: 'pods.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(21_000_000, ' '),
  });
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(tab.heading('The listing is too large to send')).toBeVisible();
  await expect(
    tab.content.getByText('kubectl get pods -A | palette-conformance check -'),
  ).toBeVisible();
});

test('is linked from the tab of a cluster', async ({ tab, page }) => {
  await tab.open('warehouse-offline');
  await page.getByRole('link', { name: 'Check a listing instead' }).click();
  await expect(page.getByLabel('Listing of pods')).toBeVisible();
});

/** Every state of the page, and the steps to it. */
const states: Readonly<
  Record<string, (page: Page, tab: PaletteTab) => Promise<void>>
> = {
  empty: async () => {},
  broken: async (page, tab) => {
    await check(page, broken);
    await tab.heading('Degraded').waitFor();
  },
  partial: async (page, tab) => {
    await check(page, partial);
    await tab.content.getByText(/^This listing looks incomplete/).waitFor();
  },
  rubbish: async (page, tab) => {
    await page.getByRole('radio', { name: 'Only these namespaces' }).check();
    await page.getByRole('textbox', { name: 'Namespaces' }).fill('kube-system');
    await check(page, '\nthis is rubbish\n');
    await tab.heading('The listing could not be judged').waitFor();
  },
};

for (const [state, prepare] of Object.entries(states)) {
  test(`the page fits every width and axe finds nothing on it: ${state}`, async ({
    tab,
    page,
  }) => {
    await open(page);
    await prepare(page, tab);
    await expectPresentable(tab, `check-listing-${state}`);
  });
}
