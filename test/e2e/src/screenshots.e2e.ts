import { join } from 'node:path';
import { test } from './signedIn';

const inOutput = (name: string) =>
  join(test.info().project.testDir, '../output', name);
const inDocs = (name: string) =>
  join(test.info().project.testDir, '../../../docs/images', name);

const entities = [
  'payments-vsphere',
  'shop-eks',
  'acquired-imported',
  'pcg-berlin',
  'palette-mgmt',
  'warehouse-offline',
  'plain-capi',
  'setup-unknown-type',
  'setup-not-reported',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const entity of entities) {
      test(`pictures ${entity}`, async ({ tab, page }) => {
        await tab.open(entity);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await page.screenshot({
            path: inOutput(`${entity}-${width}-${colorScheme}.png`),
            fullPage: true,
          });
        }
      });
    }

    test('shows a finding in full', async ({ tab, page }) => {
      await tab.open('palette-mgmt');
      await tab.row('mongo').click();
      await page.screenshot({
        path: inOutput(`finding-${colorScheme}.png`),
        fullPage: true,
      });
    });

    test('makes the picture of the README', async ({ tab, page }) => {
      test.skip(
        process.env.UPDATE_SCREENSHOTS !== '1',
        'only where UPDATE_SCREENSHOTS=1',
      );
      await page.setViewportSize({ width: 1280, height: 900 });
      await tab.open('palette-mgmt');
      await tab.row('mongo').press('Enter');
      const name =
        colorScheme === 'light' ? 'entity-tab.png' : 'entity-tab-dark.png';
      await page.screenshot({ path: inDocs(name) });
    });
  });
}
