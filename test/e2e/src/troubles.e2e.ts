import { expectPresentable } from './expectPresentable';
import { expect, test } from './signedIn';

const reports = '**/api/palette/entities/**';

for (const [entity, heading, yaml] of [
  [
    'setup-unknown-type',
    'The cluster type is not one of Palette’s',
    'spectrocloud.com/palette-cluster-type: auto',
  ],
  [
    'setup-unknown-trait',
    'A declared trait is unknown',
    'spectrocloud.com/palette-traits: infrastructure=vsphere',
  ],
  [
    'setup-not-reported',
    'The Kubernetes plugin does not know this cluster',
    'clusterLocatorMethods:',
  ],
] as const) {
  test(`guides through ${entity} with the YAML to add`, async ({ tab }) => {
    await tab.open(entity);
    await expect(tab.heading(heading)).toBeVisible();
    await expect(tab.content.getByText(yaml)).toBeVisible();
    await expect(
      tab.content.getByRole('button', { name: 'Copy YAML' }),
    ).toBeVisible();
  });
}

test('tells a reader without rights which permission is missing', async ({
  tab,
  page,
}) => {
  await page.route(reports, route =>
    route.fulfill({
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'Not allowed' },
        response: { statusCode: 403 },
      },
    }),
  );
  await tab.open('palette-mgmt');
  await expect(tab.heading('You may not see this report')).toBeVisible();
  await expectPresentable(tab, 'not-permitted');
});

test('says that the backend is down, and recovers', async ({ tab, page }) => {
  await page.route(reports, route => route.abort());
  await tab.open('palette-mgmt');
  await expect(
    tab.heading('The Backstage backend does not answer'),
  ).toBeVisible();
  await expectPresentable(tab, 'backend-down');
  await page.unroute(reports);
  await tab.content.getByRole('button', { name: 'Try again' }).click();
  await expect(tab.heading('Degraded')).toBeVisible();
});

test('never shows green for a report that is no longer known to be true', async ({
  tab,
  page,
}) => {
  await page.route(reports, async route => {
    const response = await route.fetch();
    const at = new Date().toISOString();
    const failure = {
      class: 'timeout',
      message: 'No answer in 30 s.',
      since: at,
      at,
    };
    await route.fulfill({
      response,
      json: { ...(await response.json()), failure },
    });
  });
  await tab.open('payments-vsphere');
  await expect(tab.heading('Unknown')).toBeVisible();
  await expect(tab.heading('Conformant')).toHaveCount(0);
  await expect(
    tab.content.getByText(
      /Could not reach payments-vsphere since .* Showing what was read at/,
    ),
  ).toBeVisible();
  await expectPresentable(tab, 'stale');
});

test('stops animations for readers who prefer reduced motion', async ({
  tab,
  page,
}) => {
  const moving = () =>
    page.evaluate(
      () =>
        document
          .querySelector('[data-testid="palette-content"]')
          ?.getAnimations({ subtree: true }).length,
    );
  // Without an answer the progress bar stays.
  await page.route(reports, () => {});
  await page.goto('/catalog/default/resource/palette-mgmt/palette');
  await expect(tab.content.getByText('Reading the cluster…')).toBeVisible();
  expect(await moving()).toBeGreaterThan(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
});
