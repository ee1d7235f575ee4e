import AxeBuilder from '@axe-core/playwright';
import { picture } from './pictures';
import { type PaletteTab, expect } from './signedIn';

/** Of a desktop; of a laptop, where tables are tables; of a phone, where they are lists. */
const WIDTHS = [1440, 1280, 390];

/**
 * Holds what is open to every width: nothing scrolls sideways, and axe finds nothing. Leaves a picture of each.
 *
 * @param name - of the pictures: `fleet-light`
 * @param options - `fullPage`: whether the pictures show all of the page, or what the reader sees of it
 */
export async function expectPresentable(
  tab: PaletteTab,
  name: string,
  options: { readonly fullPage: boolean } = { fullPage: true },
): Promise<void> {
  const { page } = tab;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // The portal's side bar follows the width a moment later.
    await expect.poll(() => tab.scrollsSideways()).toBe(false);
    await page.screenshot({
      path: picture(`${name}-${width}.png`),
      ...options,
    });
    const { violations } = await new AxeBuilder({ page })
      .include('[data-testid="palette-content"]')
      .analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([]);
  }
}
