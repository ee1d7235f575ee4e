import type { Page } from '@playwright/test';
import { expectPresentable } from './expectPresentable';
import { expect, test } from './signedIn';

/** The row of a cluster in the overview, once a check has seen what is wrong. */
async function findRow(page: Page, cluster: string, wrong: RegExp) {
  await page.goto(`/palette?text=${cluster}`);
  const link = page
    .getByRole('row', { name: new RegExp(cluster) })
    .first()
    .getByRole('link', { name: wrong });
  await link.waitFor({ timeout: 50_000 });
  return link;
}

const dialog = '[role="dialog"]';
const asShown = { part: dialog, fullPage: false };

test('leads with two clicks from the fleet to the log of a crashed container', async ({
  page,
  tab,
}) => {
  await (await findRow(page, 'palette-standby', /mongo/)).click();
  const reopen = () =>
    tab.content
      .getByRole('button', { name: 'Logs before the crash of pod mongo-1' })
      .click();
  await reopen();
  await expect(
    page.locator(dialog).getByText('the data directory is full'),
  ).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Container' })).toHaveValue(
    'mongo',
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe(
    'palette-standby.mongo-1.mongo.previous.log',
  );
  await expectPresentable(tab, 'log', { ...asShown, reopen });
});

test('leads with two clicks from the fleet to the event that explains a missing component', async ({
  page,
  tab,
}) => {
  await (await findRow(page, 'store-117', /palette-webhook/)).click();
  const reopen = () =>
    tab.content
      .getByRole('button', { name: 'Events of palette-webhook' })
      .first()
      .click();
  await reopen();
  await expect(page.locator(dialog).getByRole('listitem')).toContainText(
    'exceeded quota',
  );
  await expectPresentable(tab, 'events', { ...asShown, reopen });
});

test('names the ClusterRole to apply where the cluster forbids logs', async ({
  page,
  tab,
}) => {
  await page.route('**/api/kubernetes/proxy/**/log?*', route =>
    route.fulfill({
      status: 403,
      json: {
        kind: 'Status',
        code: 403,
        message: 'pods "mongo-2" is forbidden',
      },
    }),
  );
  await page.goto(
    '/catalog/default/resource/palette-mgmt/palette?finding=hubble-system/mongo',
  );
  const button = tab.content.getByRole('button', {
    name: 'Logs of pod mongo-2',
  });
  await button.click();
  await expect(
    page.locator(dialog).getByText(/name: palette-conformance-details/),
  ).toBeVisible();
  await expectPresentable(tab, 'log-forbidden', {
    ...asShown,
    reopen: () => button.click(),
  });
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});
