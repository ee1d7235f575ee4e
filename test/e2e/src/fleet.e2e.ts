import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectPresentable } from './expectPresentable';
import { pictureOfReadme } from './pictures';
import { type PaletteTab, expect, test } from './signedIn';

/** The overview once the scheduled checks have seen the whole demo fleet. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/palette${query}`);
  await expect(
    page.getByRole('row', { name: /palette-mgmt/ }).first(),
  ).toContainText('Degraded', { timeout: 50_000 });
}

test('the overview fits every width and axe finds nothing on it', async ({
  page,
  tab,
}) => {
  await open(page);
  await expectPresentable(tab, 'fleet');
});

test('makes the picture of the README', async ({ page, tab }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await open(page);
  await tab.page.mouse.move(700, 5);
  await page.screenshot({ path: pictureOfReadme('fleet.png') });
});

test('the overview says that the backend is down, and recovers', async ({
  page,
  tab,
}) => {
  const requests = /\/api\/palette\/(clusters|fleet)/;
  await page.route(requests, route => route.abort());
  await page.goto('/palette');
  await expect(
    tab.content.getByText('The Backstage backend does not answer.'),
  ).toBeVisible();
  await expectPresentable(tab, 'fleet-backend-down');

  await page.unroute(requests);
  await tab.content.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.getByRole('row', { name: /palette-mgmt/ }).first(),
  ).toBeVisible();
});

test('the overview says that no cluster matches', async ({ page, tab }) => {
  await open(page);
  await page.getByRole('searchbox').fill('no such cluster');
  await expect(
    tab.content.getByText('No cluster matches. Clear the filters to see all.'),
  ).toBeVisible();
  await expectPresentable(tab, 'fleet-no-match');
});

test('narrows the fleet, leads to the finding and exports what is shown', async ({
  page,
  tab,
}: {
  page: Page;
  tab: PaletteTab;
}) => {
  await open(page);
  await page.getByRole('button', { name: /Degraded/ }).click();
  await expect(page).toHaveURL(/verdict=degraded/);
  await expect(
    page.getByRole('table', { name: 'Clusters' }).getByText('Conformant'),
  ).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('palette-mgmt');
  expect(csv).not.toContain(',conformant,no');

  await page
    .getByRole('link', { name: /^Palette management.*hubble-system: Degraded/ })
    .click();
  await expect(page).toHaveURL(/palette-mgmt\/palette\?in=hubble-system/);
  await expect(tab.row('mongo')).toBeVisible();
  await expect(tab.section('kube-system')).toHaveCount(0);
});

test('a typed search is in the address, comes back, and is cleared by a link to the page', async ({
  page,
  tab,
}) => {
  await open(page);
  const search = page.getByRole('searchbox');
  const fleet = page.getByRole('tab', { name: 'Fleet' });
  const shown = tab.content
    .getByRole('table', { name: 'Clusters' })
    .getByRole('row');
  await search.fill('palette-mgmt');
  await expect(page).toHaveURL(/\/palette[^?]*\?text=palette-mgmt$/);
  await expect(shown).toHaveCount(2);

  await fleet.click();
  await expect(search).toHaveValue('');
  await expect(page).not.toHaveURL(/text=/);

  await search.fill('palette-mgmt');
  await expect(page).toHaveURL(/\?text=palette-mgmt$/);
  await page.reload();
  await expect(search).toHaveValue('palette-mgmt');
  await page
    .getByRole('link', { name: /^Palette management/ })
    .first()
    .click();
  await expect(page).toHaveURL(/palette-mgmt\/palette/);
  await page.goBack();
  await expect(search).toHaveValue('palette-mgmt');
  await expect(shown).toHaveCount(2);
});
