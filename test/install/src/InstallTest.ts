import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Progress, printDuration } from './Progress';
import type { Archive } from './app/Archives';
import {
  type BackstageRelease,
  RELEASES,
  installRelease,
} from './app/BackstageRelease';
import { FreshApp } from './app/FreshApp';
import { mergeConfig } from './app/mergeConfig';
import { findSecondCopies, refuseSecondCopies } from './app/secondCopies';
import { PortalVisit } from './portal/PortalVisit';
import { SimulatedCluster } from './portal/SimulatedCluster';
import { CommandFailed } from './processes/runCommand';
import { readExample } from './readme/Example';
import {
  FRONTEND_SYSTEMS,
  type FrontendSystem,
  type GuideStep,
  type InstallGuide,
} from './readme/InstallGuide';

/** The time that the README promises for an existing app. */
const PROMISED_MS = 10 * 60_000;

/** Keeps an app that discovers features from finding the plugin. */
const NOT_DISCOVERED = {
  app: { packages: { exclude: ['backstage-plugin-palette'] } },
};

export interface InstallTestOptions {
  readonly system: FrontendSystem;
  readonly release: BackstageRelease;
  readonly guide: InstallGuide;
  readonly archives: readonly Archive[];
  /** An empty folder. */
  readonly workshop: string;
  readonly progress: Progress;
}

/** Makes a fresh app, follows the README in it, and looks at the result as a guest does. */
export class InstallTest {
  readonly #log: string;
  readonly #options: InstallTestOptions;

  constructor(options: InstallTestOptions) {
    this.#options = options;
    this.#log = join(options.workshop, 'log.txt');
  }

  /** @throws StepFailed */
  async run(): Promise<void> {
    const { system, release, guide, progress } = this.#options;
    progress.heading(`${FRONTEND_SYSTEMS[system]}, ${RELEASES[release]}`);
    const app = await this.#makeApp();
    const start = Date.now();
    await this.#follow(
      app,
      // An app of the new system finds the plugin by itself.
      guide.steps.filter(step => step.system !== 'new' && this.#concerns(step)),
    );
    await progress.step("one copy of each of Backstage's packages", () =>
      this.#refuseSecondCopies(app),
    );
    const example = readExample(guide);
    const cluster = await SimulatedCluster.start(example.cluster);
    const { pages } = guide;
    const visit = new PortalVisit({ app, cluster, example, pages, progress });
    try {
      await visit.run(() => this.#reportTime(Date.now() - start));
      if (system === 'new') {
        progress.note('The same where the app does not discover the plugin:');
        await app.edit('app-config.yaml', text =>
          mergeConfig(text, stringify(NOT_DISCOVERED)),
        );
        await this.#follow(
          app,
          guide.steps.filter(step => step.system === 'new'),
        );
        await visit.run(() => {});
      }
    } finally {
      await cluster.stop();
    }
    await progress.step('yarn build:all', () => app.run('yarn build:all'));
  }

  #concerns({ system }: GuideStep): boolean {
    return system === undefined || system === this.#options.system;
  }

  #reportTime(milliseconds: number): void {
    const time = printDuration(milliseconds);
    if (milliseconds > PROMISED_MS) {
      throw new Error(`It took ${time} from the README to the first verdict`);
    }
    this.#options.progress.note(
      `From the README to the first verdict: ${time}`,
    );
  }

  async #makeApp(): Promise<FreshApp> {
    const { system, release, archives, workshop, progress } = this.#options;
    const flags = system === 'legacy' ? ' --legacy' : '';
    const app = await progress.step(
      `npx @backstage/create-app@latest${flags}`,
      () => FreshApp.create(workshop, system, archives, this.#log),
    );
    await app.prepare();
    await progress.step(`yarn install: ${RELEASES[release]}`, () =>
      installRelease(app, release),
    );
    return app;
  }

  async #refuseSecondCopies(app: FreshApp): Promise<void> {
    const ours = this.#options.archives.map(({ name }) => name);
    refuseSecondCopies(findSecondCopies(await app.readPackages(), ours));
  }

  async #follow(app: FreshApp, steps: readonly GuideStep[]): Promise<void> {
    const { progress } = this.#options;
    for (const step of steps) {
      await progress.step(describeStep(step), () => app.follow(step));
    }
    await progress.step('yarn tsc', async () => {
      try {
        await app.run('yarn tsc');
      } catch (error) {
        if (!(error instanceof CommandFailed)) throw error;
        const { output } = error;
        const suspects = steps.filter(
          step => 'file' in step && output.includes(step.file),
        );
        throw new Error(
          [...suspects.map(describeStep), error.message].join('\n'),
        );
      }
    });
  }
}

function describeStep(step: GuideStep): string {
  const what = step.action === 'command' ? step.command : step.file;
  return `README.md:${step.line}  ${what}`;
}
