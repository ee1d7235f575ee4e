import {
  collectBundle,
  demoFleet,
  packBundle,
} from '@internal/palette-simulated-kubernetes';
import type { Page } from '@playwright/test';
import { expectPresentable } from './expectPresentable';
import { expect, test } from './signedIn';

const now = new Date('2026-11-23T12:00:00Z');

async function pack(name: string): Promise<Buffer> {
  const cluster = demoFleet({ now, clock: () => now }).find(
    each => each.name === name,
  );
  return Buffer.from(await packBundle(collectBundle(cluster!)));
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/palette/check');
  await page.getByLabel('Listing of pods').waitFor();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bundle.tar.gz',
    mimeType: 'application/gzip',
    buffer,
  });
}

test('judges a support bundle in the browser, with its last events, and uploads nothing', async ({
  page,
  tab,
}) => {
  const uploads: string[] = [];
  page.on('request', request => {
    if (request.method() !== 'GET' && request.url().includes('/api/palette')) {
      uploads.push(request.url());
    }
  });
  await choose(page, await pack('shop-eks'));
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(tab.heading('Degraded')).toBeVisible();
  await expect(
    tab.content.getByText(/Nothing is uploaded/).first(),
  ).toBeVisible();
  await tab.content.getByRole('button', { name: 'Open finding' }).click();
  await expect(tab.content.getByText('Last events')).toBeVisible();
  await expect(
    tab.content.getByText('BackOff', { exact: false }).first(),
  ).toBeVisible();
  expect(uploads).toEqual([]);
  await expectPresentable(tab, 'bundle');
});

test('calls the support bundle of a healthy cluster conformant', async ({
  page,
  tab,
}) => {
  await choose(page, await pack('payments-vsphere'));
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(tab.heading('Conformant')).toBeVisible();
});

test('says of an archive that broke off that it did', async ({ page, tab }) => {
  const whole = await pack('shop-eks');
  await choose(page, whole.subarray(0, whole.length / 2));
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(
    tab.content.getByText(/The archive cannot be read: it breaks off/),
  ).toBeVisible();
});
