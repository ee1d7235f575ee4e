import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { picture } from './pictures';
import { type PaletteTab, expect, test } from './signedIn';

/** Widths of a desktop, a laptop and a phone, where tables become lists. */
const WIDTHS = [1440, 1280, 390];
/** A desktop shows the same as a laptop, so axe would find the same. */
const WIDTHS_FOR_AXE = [1280, 390];

const COLOR_SCHEMES = ['light', 'dark'] as const;
/** The rules of axe that another colour scheme can break. */
const RULES_OF_COLOR = ['color-contrast', 'link-in-text-block'];

export interface PresentableOptions {
  /** Whether pictures show the whole page or the visible part. */
  readonly fullPage?: boolean;
  /** The part of the page that axe checks. Default: the plugin's own. */
  readonly part?: string;
  /** Opens a dialog again, which the portal closes where another width gives it another frame. */
  readonly reopen?: () => Promise<void>;
}

/**
 * Expects the open page to fit every width, in light and dark: nothing scrolls sideways, and axe finds nothing. Saves a
 * picture of each.
 *
 * @param name - of the pictures: `fleet`
 */
export async function expectPresentable(
  tab: PaletteTab,
  name: string,
  {
    fullPage = true,
    part = '[data-testid="palette-content"]',
    reopen,
  }: PresentableOptions = {},
): Promise<void> {
  const { page } = tab;
  // Long pages take axe some seconds each time.
  test.slow();
  for (const colorScheme of COLOR_SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector(`body[data-theme-mode="${colorScheme}"]`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // The portal's side bar follows the width a moment later, and colours change over time.
      await expect.poll(() => tab.scrollsSideways()).toBe(false);
      if (reopen && !(await page.locator(part).isVisible())) {
        await reopen();
      }
      // Another frame mounts its content anew.
      await page.locator(part).first().waitFor();
      await page.evaluate(async () => {
        const changes = document
          .getAnimations()
          .filter(animation => animation instanceof CSSTransition);
        await Promise.allSettled(changes.map(({ finished }) => finished));
      });
      await page.screenshot({
        path: picture(`${name}-${colorScheme}-${width}.png`),
        fullPage,
      });
      if (WIDTHS_FOR_AXE.includes(width)) {
        await expectAccessible(page, part, colorScheme);
      }
    }
  }
}

async function expectAccessible(
  page: Page,
  part: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const axe = new AxeBuilder({ page }).include(part);
  if (colorScheme === 'dark') {
    axe.withRules(RULES_OF_COLOR);
  }
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    `axe in ${colorScheme} at ${page.viewportSize()?.width}`,
  ).toEqual([]);
}
