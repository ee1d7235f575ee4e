import { type PaletteTab, expect } from './signedIn';

/** The most controls that the portal itself has. */
const CONTROLS_OF_THE_PORTAL = 60;

/** Expects Tab to reach every control on the open page. */
export async function expectReachable({ page }: PaletteTab): Promise<void> {
  const names = await page.evaluate(() => {
    // What is folded counts too.
    document.querySelectorAll('details').forEach(folded => {
      folded.open = true;
    });
    const pressable =
      'a[href], button, input, textarea, [role="button"], [role="checkbox"]';
    // Tab reaches one cell of a grid and one radio button; arrow keys reach the others.
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
