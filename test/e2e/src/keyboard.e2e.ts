import { expectReachable } from './expectReachable';
import { expect, test } from './signedIn';

test('Tab comes to everything on the tab of a cluster', async ({ tab }) => {
  await tab.open('palette-mgmt');
  await tab.row('mongo').press('Enter');
  await expectReachable(tab);
});

test('Tab comes to everything on the overview, and its grid is walked by arrow keys to a finding', async ({
  tab,
  page,
}) => {
  await page.goto('/palette');
  const grid = page.getByRole('table', {
    name: 'States by cluster and namespace',
  });
  await grid.waitFor();
  await expectReachable(tab);

  const cells = grid.getByRole('row').nth(1).getByRole('link');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(
    grid.getByRole('row').nth(2).getByRole('link').nth(1),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/palette\?in=/);
});

test('Tab comes to everything in the Palette catalog', async ({
  tab,
  page,
}) => {
  await page.goto('/palette/reference?component=jet-system/jet');
  await page.getByRole('table', { name: 'Palette catalog' }).waitFor();
  await expectReachable(tab);
});

test('Tab comes to everything where a listing is judged', async ({
  tab,
  page,
}) => {
  await page.goto('/palette/check');
  await page.getByRole('textbox', { name: 'Listing of pods' }).waitFor();
  await expectReachable(tab);
});
