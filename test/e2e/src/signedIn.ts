import { type Locator, type Page, test as base } from '@playwright/test';

/** The Palette tab of a cluster's entity page. */
export class PaletteTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get content(): Locator {
    return this.page.getByTestId('palette-content');
  }

  async open(entity: string): Promise<void> {
    await this.page.goto(`/catalog/default/resource/${entity}/palette`);
    await this.content.getByRole('heading').first().waitFor();
  }

  heading(name: string): Locator {
    return this.content.getByRole('heading', { name, exact: true });
  }

  /** The button that opens a component's row. */
  row(component: string): Locator {
    return this.content.getByRole('button', { name: component, exact: true });
  }

  /** The button that opens a namespace. */
  section(namespace: string): Locator {
    return this.content
      .getByRole('region', { name: namespace, exact: true })
      .getByRole('button')
      .first();
  }

  /** Whether the page is wider than the window. */
  async scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
  }
}

/** Signs in as a guest through the sign-in page. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { name: 'Palette Conformance' }).waitFor();
}

/** Lets a page begin signed in, like that of a returning guest. */
export async function rememberGuest(page: Page): Promise<void> {
  await page.addInitScript(() =>
    localStorage.setItem('@backstage/core:SignInPage:provider', 'guest'),
  );
}

/** A test that begins signed in, like a returning guest. */
export const test = base.extend<{ readonly tab: PaletteTab }>({
  tab: async ({ page }, use) => {
    await rememberGuest(page);
    await use(new PaletteTab(page));
  },
});

export { expect } from '@playwright/test';
