import type { Page } from '@playwright/test';
import { expectPresentable } from './expectPresentable';
import { expect, test } from './signedIn';

const OWNED = '[data-testid="palette-owned-card"]';
const HOME = '[data-testid="palette-home-card"]';

/** The clusters of a card, once the scheduled checks have seen those in trouble. */
async function findClusters(page: Page, part: string) {
  const clusters = page
    .locator(part)
    .getByRole('list', { name: 'Palette clusters' })
    .getByRole('listitem');
  await expect(clusters.first()).toContainText(/Nonconformant|Degraded/, {
    timeout: 50_000,
  });
  return clusters;
}

test('the page of a Group shows the clusters that it owns, the worst first, and leads to them in the fleet', async ({
  tab,
  page,
}) => {
  await page.goto('/catalog/default/group/platform-team');
  const clusters = await findClusters(page, OWNED);
  await expect(
    page.getByText('Palette clusters of Platform team'),
  ).toBeVisible();
  await expect(clusters).toHaveCount(5);
  await expect(clusters.first()).not.toContainText('through');
  await expectPresentable(tab, 'card-group', { part: OWNED });

  await page
    .locator(OWNED)
    .getByRole('link', { name: /^Show all \d+ clusters in the fleet$/ })
    .click();
  await expect(page).toHaveURL(/owner=group%3Adefault%2Fplatform-team/);
  await expect(
    page.getByRole('row', { name: /palette-mgmt/ }).first(),
  ).toBeVisible();
});

test('the page of a User says through which Group each cluster is theirs', async ({
  tab,
  page,
}) => {
  await page.goto('/catalog/default/user/guest');
  const clusters = await findClusters(page, OWNED);
  await expect(page.getByText('Palette clusters you own')).toBeVisible();
  await expect(clusters.first()).toContainText('through Platform team');
  await expectPresentable(tab, 'card-user', { part: OWNED });
});

test('the home page shows the reader’s clusters, and leads to what is wrong', async ({
  tab,
  page,
}) => {
  await page.goto('/');
  const clusters = await findClusters(page, HOME);
  await expect(page.getByText('Your Palette clusters')).toBeVisible();
  await expectPresentable(tab, 'card-home', { part: HOME });

  // The first link is that of the cluster, the second that of the finding.
  await clusters.first().getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/palette\?finding=/);
});

test('the cards say that the reader may not see the clusters', async ({
  tab,
  page,
}) => {
  await page.route(/\/api\/palette\/clusters\?/, route =>
    route.fulfill({
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'Denied' },
        response: { statusCode: 403 },
      },
    }),
  );
  await page.goto('/catalog/default/group/platform-team');
  await expect(page.locator(OWNED)).toContainText('You may not see');
  await expectPresentable(tab, 'card-group-denied', { part: OWNED });
});
