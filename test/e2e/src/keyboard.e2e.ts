import type { Locator, Page } from '@playwright/test';
import { expectReachable } from './expectReachable';
import { expect, test } from './signedIn';

const grid = (page: Page): Locator =>
  page.getByRole('table', { name: 'States by cluster and namespace' });

/** Pages by their paths, and the part that appears last. */
const pages: Readonly<Record<string, (page: Page) => Locator>> = {
  '/catalog/default/resource/palette-mgmt/palette?finding=hubble-system/mongo':
    page => page.getByRole('button', { name: 'Copy command' }).first(),
  '/palette': grid,
  '/palette/reference?component=jet-system/jet': page =>
    page.getByRole('button', { name: 'Copy link to jet' }),
  '/palette/check': page =>
    page.getByRole('textbox', { name: 'Listing of pods' }),
};

for (const [path, last] of Object.entries(pages)) {
  test(`Tab reaches every control on ${path}`, async ({ tab, page }) => {
    await page.goto(path);
    await last(page).waitFor();
    await expectReachable(tab);
  });
}

test('arrow keys walk the grid of the overview to a finding', async ({
  tab,
  page,
}) => {
  await page.goto('/palette');
  const row = (index: number) => grid(page).getByRole('row').nth(index);
  await row(1).getByRole('link').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(row(1).getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(2).getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/palette\?in=/);
  await expect(tab.content.getByRole('heading').first()).toBeVisible();
});
