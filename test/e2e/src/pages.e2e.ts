import AxeBuilder from '@axe-core/playwright';
import { picture, pictureOfReadme } from './pictures';
import { type PaletteTab, expect, test } from './signedIn';

const widths = [1280, 390, 1440];

/** Every state of the tab that the demo fleet has, and how to get there beyond opening it. */
const pages: Readonly<Record<string, (tab: PaletteTab) => Promise<void>>> = {
  'payments-vsphere': async tab => tab.section('kube-system').click(),
  'shop-eks': async () => {},
  'acquired-imported': async () => {},
  'pcg-berlin': async tab => tab.row('spectro-cloud-driver').press('Enter'),
  'palette-mgmt': async tab => tab.row('mongo').press('Enter'),
  'warehouse-offline': async () => {},
  'plain-capi': async () => {},
  'setup-unknown-type': async () => {},
  'setup-not-reported': async () => {},
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [entity, prepare] of Object.entries(pages)) {
      test(`${entity} fits every width and axe finds nothing on it`, async ({
        tab,
        page,
      }) => {
        await tab.open(entity);
        await prepare(tab);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          // The portal's side bar follows the width a moment later.
          await expect.poll(() => tab.scrollsSideways()).toBe(false);
          await page.screenshot({
            path: picture(`${entity}-${width}-${colorScheme}.png`),
            fullPage: true,
          });
        }
        const { violations } = await new AxeBuilder({ page })
          .include('[data-testid="palette-content"]')
          .analyze();
        expect(
          violations.map(({ id, nodes }) => [
            id,
            nodes.map(({ html }) => html),
          ]),
        ).toEqual([]);
      });
    }

    test('makes the picture of the README', async ({ tab, page }) => {
      await page.setViewportSize({ width: 1280, height: 1120 });
      await tab.open('palette-mgmt');
      await tab.row('mongo').click();
      await page.mouse.move(700, 5);
      const name =
        colorScheme === 'light' ? 'entity-tab.png' : 'entity-tab-dark.png';
      await page.screenshot({ path: pictureOfReadme(name) });
    });
  });
}
