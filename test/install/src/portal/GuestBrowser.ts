import { chromiumOptions } from '@internal/palette-e2e';
import {
  type Browser,
  type Locator,
  type Page,
  chromium,
} from 'playwright-core';

const PATIENCE_MS = 60_000;

/** A guest of the portal, in Chromium. */
export class GuestBrowser {
  static async start(portalUrl: string): Promise<GuestBrowser> {
    const browser = await chromium.launch(chromiumOptions);
    const page = await browser.newPage({
      baseURL: portalUrl,
      viewport: { width: 1440, height: 900 },
    });
    page.setDefaultTimeout(PATIENCE_MS);
    return new GuestBrowser(browser, page);
  }

  readonly #errors: Error[] = [];
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
    page.on('pageerror', error => this.#errors.push(error));
  }

  /** Signs in through the sign-in page, unless the app does so by itself. */
  async signIn(): Promise<void> {
    const enter = this.#page.getByRole('button', {
      name: 'Enter',
      exact: true,
    });
    const signedIn = this.#page.getByRole('link', { name: 'Settings' });
    await this.#page.goto('/');
    await enter.or(signedIn).first().waitFor();
    if (await enter.isVisible()) await enter.click();
    await signedIn.waitFor();
  }

  /** Opens an entity's page, then its Palette tab, which is a link in the new frontend system. */
  async openTab(entityPage: string): Promise<void> {
    await this.#page.goto(entityPage);
    await this.#page
      .getByRole('tab', { name: 'Palette', exact: true })
      .or(this.#page.locator(`a[href$="${entityPage}/palette"]`))
      .first()
      .click();
  }

  /** Opens an entity's overview, and waits until the card shows the verdict. */
  async openCard(entityPage: string, verdict: string): Promise<void> {
    await this.#page.goto(entityPage);
    await this.#expect(
      // A text filter ignores case, so `Conformant` would match `Nonconformant`.
      this.#page
        .getByTestId('palette-card')
        .filter({ hasText: new RegExp(verdict) }),
    );
  }

  /** Waits until the Palette tab shows the verdict. */
  async waitForVerdict(verdict: string): Promise<void> {
    await this.#expect(
      this.#content.getByRole('heading', { name: verdict, exact: true }),
    );
  }

  /** Asks for another reading. */
  async check(): Promise<void> {
    await this.#content.getByRole('button', { name: 'Check now' }).click();
  }

  /** Opens a page of the plugin, and waits until it has loaded. */
  async openPage(path: string): Promise<void> {
    await this.#page.goto(path);
    const loading = this.#page.getByRole('progressbar');
    await this.#expect(
      this.#content.filter({ hasText: /\w/, hasNot: loading }),
    );
  }

  /** Saves a picture of the page, to explain a failure. */
  async photograph(file: string): Promise<void> {
    await this.#page.screenshot({ path: file, fullPage: true });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }

  get #content(): Locator {
    return this.#page.getByTestId('palette-content');
  }

  async #expect(wanted: Locator): Promise<void> {
    try {
      await wanted.first().waitFor();
    } catch (error) {
      const shown = await this.#page.locator('body').innerText();
      throw new Error(`${error}\nThe page says:\n${shown.slice(0, 2000)}`);
    }
    if (this.#errors.length > 0) {
      throw new Error(`Errors in the browser:\n${this.#errors.join('\n')}`);
    }
  }
}
