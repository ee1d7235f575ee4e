import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './signedIn';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const entity of [
      'palette-mgmt',
      'pcg-berlin',
      'warehouse-offline',
      'plain-capi',
      'setup-not-reported',
    ]) {
      test(`axe finds nothing on the tab of ${entity}`, async ({
        tab,
        page,
      }) => {
        await tab.open(entity);
        if (entity === 'palette-mgmt') {
          await tab.row('mongo').click();
        }
        const { violations } = await new AxeBuilder({ page })
          .include('[data-testid="palette-content"]')
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(node => node.html).join('\n')}`,
          ),
        ).toEqual([]);
      });
    }
  });
}
