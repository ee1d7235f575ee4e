import { type PaletteTab, expect } from './signedIn';

/** Beyond the plugin's own controls a portal has some. */
const CONTROLS_OF_THE_PORTAL = 60;

/** Holds what is open to the keyboard: Tab comes to everything that can be pressed or filled in. */
export async function expectReachable({ page }: PaletteTab): Promise<void> {
  const names = await page.evaluate(() => {
    const pressable =
      'a[href], button, input, textarea, [role="button"], [role="checkbox"]';
    // Of the cells of a grid and of radio buttons Tab comes to one; arrow keys go on from there.
    const byArrow =
      'td > a[tabindex="-1"][data-at], [type="radio"]:not(:checked)';
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        `[data-testid="palette-content"] :is(${pressable})`,
      ),
    ].filter(
      control =>
        control.offsetParent !== null &&
        !control.matches(`:disabled, [aria-hidden="true"], ${byArrow}`),
    );
    controls.forEach((control, index) => {
      control.dataset.control = String(index);
    });
    return controls.map(
      control => control.getAttribute('aria-label') ?? control.textContent,
    );
  });
  expect(names).not.toEqual([]);

  const missed = new Map(names.map((name, index) => [String(index), name]));
  await page.evaluate(() => (document.activeElement as HTMLElement)?.blur());
  for (
    let pressed = 0;
    missed.size > 0 && pressed < names.length + CONTROLS_OF_THE_PORTAL;
    pressed += 1
  ) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      () => (document.activeElement as HTMLElement).dataset.control,
    );
    missed.delete(reached ?? '');
  }
  expect([...missed.values()]).toEqual([]);
}
