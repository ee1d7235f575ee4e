import { expectPresentable } from './expectPresentable';
import { expect, test } from './signedIn';

const part = '[data-testid="palette-card"]';

test('the overview of a cluster says what is wrong and leads to the tab', async ({
  tab,
  page,
}) => {
  await page.goto('/catalog/default/resource/palette-mgmt');
  const card = page.getByTestId('palette-card');
  await expect(card).toContainText('Degraded');
  await expect(card).toContainText(/hubble-system.*mongo/);
  await expectPresentable(tab, 'card-cluster', { part });

  await page.getByRole('link', { name: 'Open the Palette tab' }).click();
  await expect(tab.row('mongo')).toBeVisible();
});

for (const [kind, name] of [
  ['system', 'container-platform'],
  ['domain', 'infrastructure'],
]) {
  test(`the overview of a ${kind} shows its clusters with the worst first`, async ({
    tab,
    page,
  }) => {
    await page.goto(`/catalog/default/${kind}/${name}`);
    const clusters = page
      .getByRole('list', { name: 'Palette clusters' })
      .getByRole('listitem');
    await expect(clusters).toHaveCount(5);
    await expect(clusters.first()).toContainText('Nonconformant');
    await page.getByRole('button', { name: 'Show all 15' }).click();
    await expect(clusters.last()).toContainText('Conformant');
    await expectPresentable(tab, `card-${kind}`, { part });

    await clusters.getByRole('link', { name: 'Gateway Berlin (PCG)' }).click();
    await expect(tab.heading('Nonconformant')).toBeVisible();
  });
}
