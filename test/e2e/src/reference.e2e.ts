import type { Locator, Page } from '@playwright/test';
import { type PaletteTab, expect, test } from './signedIn';
import { expectPresentable } from './expectPresentable';

const table = (page: Page): Locator =>
  page.getByRole('table', { name: 'Palette catalog' });
const toggle = (page: Page, name: string): Locator =>
  table(page).getByRole('button', { name, exact: true });

async function open({ page }: PaletteTab, query = ''): Promise<void> {
  await page.goto(`/palette/reference${query}`);
  await table(page).waitFor();
}

test('leads from a finding to its component in the catalog', async ({
  tab,
  page,
}) => {
  await tab.open('palette-mgmt');
  await tab.row('mongo').click();
  await tab.content
    .getByRole('link', { name: 'See it in the Palette catalog' })
    .click();

  await expect(page).toHaveURL(
    '/palette/reference?component=hubble-system%2Fmongo',
  );
  await expect(toggle(page, 'mongo')).toBeFocused();
  await expect(toggle(page, 'mongo')).toBeInViewport();
  await expect(table(page)).toContainText('mongo-2');
  await expect(table(page)).toContainText(
    'Three rows of the documentation are one workload',
  );
  // Nothing else is open.
  await expect(toggle(page, 'cert-manager-webhook')).toHaveCount(0);
});

test('says what the overlay of the demo portal added and changed', async ({
  tab,
  page,
}) => {
  await open(tab);

  await expect(
    page.getByText(
      /^Overlay .*troubles\.yaml: 1 known troubles added, 1 changed\.$/,
    ),
  ).toBeVisible();
});

test('leads from one alternative to the other', async ({ tab, page }) => {
  await open(tab, '?component=cluster-%3Cuid%3E/cluster-management-agent');
  await table(page)
    .getByRole('link', { name: 'cluster-management-agent-lite' })
    .first()
    .click();
  await expect(toggle(page, 'cluster-management-agent-lite')).toBeFocused();
  await expect(toggle(page, 'cluster-management-agent-lite')).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('finds a component by a documented pattern, and keeps the search in the URL', async ({
  tab,
  page,
}) => {
  await open(tab);
  const search = page.getByRole('searchbox');
  await search.fill('gateway1-cp kube-apiserver');
  await expect(toggle(page, 'kube-apiserver')).toBeVisible();
  await expect(page.getByText(/^1 of \d+ workloads$/)).toBeVisible();
  await expect(page).toHaveURL(/\?q=gateway1-cp\+kube-apiserver$/);

  await page.reload();
  await expect(toggle(page, 'kube-apiserver')).toBeVisible();
  await expect(toggle(page, 'kube-scheduler')).toHaveCount(0);

  await search.fill('no such thing');
  await expect(
    page.getByRole('heading', {
      name: 'Nothing in the Palette catalog matches',
    }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(table(page)).toBeVisible();
  await expect(search).toHaveValue('');
});

test('opens a namespace and a component by keyboard alone', async ({
  tab,
  page,
}) => {
  await open(tab);
  await toggle(page, 'jet-system').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(toggle(page, 'jet')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    table(page).getByText('jet-< random-hash >').first(),
  ).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: 'Copy link to jet' }),
  ).toBeFocused();
});

test('is a tab beside the overview and names Spectro Cloud’s documentation', async ({
  tab,
  page,
}) => {
  await page.goto('/palette');
  await page.getByRole('tab', { name: 'Palette catalog' }).click();
  await expect(
    tab.content.getByRole('table', { name: 'Palette catalog' }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: /Spectro Cloud’s documentation/ }),
  ).toHaveAttribute(
    'href',
    'https://docs.spectrocloud.com/architecture/palette-namespaces-pods',
  );
});

test('says which permission is missing', async ({ page, tab }) => {
  await page.route('**/api/palette/catalog/**', route =>
    route.fulfill({
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'Not allowed' },
        response: { statusCode: 403 },
      },
    }),
  );
  await page.goto('/palette/reference');
  await expect(
    tab.heading('You may not see the Palette catalog'),
  ).toBeVisible();
  await expect(tab.content.getByText(/palette\.catalog\.read/)).toBeVisible();
  await expectPresentable(tab, 'reference-not-permitted');
});

/** Every state of the page, and the steps to it. */
const states: Readonly<Record<string, (tab: PaletteTab) => Promise<void>>> = {
  closed: tab => open(tab),
  // This component differs between the three types.
  component: tab => open(tab, '?component=kube-system/etcd'),
  filtered: tab => open(tab, '?q=agent&type=tenant&differs=yes'),
  everything: async tab => {
    await open(tab);
    await tab.content.getByRole('button', { name: 'Open all' }).click();
    await toggle(tab.page, 'mongo').click();
  },
  nothing: async tab => {
    await tab.page.goto('/palette/reference?q=nonsense');
    await tab.heading('Nothing in the Palette catalog matches').waitFor();
  },
};

for (const [state, prepare] of Object.entries(states)) {
  test(`the page fits every width and axe finds nothing on it: ${state}`, async ({
    tab,
  }) => {
    await prepare(tab);
    await expectPresentable(tab, `reference-${state}`, {
      // The reader of a link sees the part that it leads to.
      fullPage: state !== 'component',
    });
  });
}
