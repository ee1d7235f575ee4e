import { expectPresentable } from './expectPresentable';
import { pictureOfReadme } from './pictures';
import { type PaletteTab, test } from './signedIn';

/** Every state of the tab in the demo fleet, and the steps to it after opening. */
const pages: Readonly<Record<string, (tab: PaletteTab) => Promise<void>>> = {
  'payments-vsphere': async tab => tab.section('kube-system').click(),
  'shop-eks': async () => {},
  'acquired-imported': async () => {},
  'pcg-berlin': async tab => tab.row('spectro-cloud-driver').press('Enter'),
  'palette-mgmt': async tab => tab.row('mongo').press('Enter'),
  'dev-host': async tab => tab.row('team-a-virtual').press('Enter'),
  'pcg-oslo': async tab =>
    tab.section('Cluster in the making 6a91e2c40d7b3f5586c1a07e').click(),
  'lab-cloudstack': async tab => tab.row('coredns').press('Enter'),
  'warehouse-offline': async () => {},
  'plain-capi': async () => {},
  'setup-unknown-type': async () => {},
  'setup-unknown-trait': async () => {},
  'setup-not-reported': async () => {},
};

for (const [entity, prepare] of Object.entries(pages)) {
  test(`${entity} fits every width and axe finds nothing on it`, async ({
    tab,
  }) => {
    await tab.open(entity);
    await prepare(tab);
    await expectPresentable(tab, entity);
  });
}

test('makes the picture of the README', async ({ tab, page }) => {
  await page.setViewportSize({ width: 1280, height: 1120 });
  await tab.open('palette-mgmt');
  await tab.row('mongo').click();
  await page.mouse.move(700, 5);
  await page.screenshot({ path: pictureOfReadme('entity-tab.png') });
});
