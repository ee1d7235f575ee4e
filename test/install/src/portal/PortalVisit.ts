import { join } from 'node:path';
import type { Progress } from '../Progress';
import type { FreshApp } from '../app/FreshApp';
import type { Example } from '../readme/Example';
import { GuestBrowser } from './GuestBrowser';
import { Portal } from './Portal';
import type { SimulatedCluster } from './SimulatedCluster';

export interface PortalVisitOptions {
  readonly app: FreshApp;
  readonly cluster: SimulatedCluster;
  readonly example: Example;
  /** Pages of the plugin, as paths. */
  readonly pages: readonly string[];
  readonly progress: Progress;
}

/** Starts the app and looks at what the README promises, in a browser. */
export class PortalVisit {
  readonly #options: PortalVisitOptions;

  constructor(options: PortalVisitOptions) {
    this.#options = options;
  }

  /**
   * @param onVerdict - called once the first verdict is there
   * @throws StepFailed
   */
  async run(onVerdict: () => void): Promise<void> {
    const { app, cluster, example, progress } = this.#options;
    const portal = await progress.step('yarn start', () =>
      Portal.start(app, cluster.makeEnvironment(example.config)),
    );
    try {
      await progress.step(`the software catalog has ${example.entity}`, () =>
        portal.waitForEntity(example.entity),
      );
      const browser = await GuestBrowser.start(portal.url);
      try {
        await this.#look(browser, onVerdict);
      } catch (error) {
        await browser.photograph(join(app.folder, 'failure.png'));
        throw error;
      } finally {
        await browser.stop();
      }
    } finally {
      await portal.stop();
    }
  }

  async #look(browser: GuestBrowser, onVerdict: () => void): Promise<void> {
    const { cluster, example, pages, progress } = this.#options;
    await progress.step('sign in as guest', () => browser.signIn());
    await progress.step('Palette tab says Conformant', async () => {
      await browser.openTab(example.entityPage);
      await browser.waitForVerdict('Conformant');
    });
    onVerdict();
    await progress.step('the card on the overview says Conformant', () =>
      browser.openCard(example.entityPage, 'Conformant'),
    );
    for (const page of pages) {
      await progress.step(`${page} answers`, () => browser.openPage(page));
    }
    await progress.step('Palette tab says Degraded once it is', async () => {
      await browser.openTab(example.entityPage);
      await browser.waitForVerdict('Conformant');
      cluster.break();
      await browser.check();
      await browser.waitForVerdict('Degraded');
      cluster.heal();
    });
  }
}
