import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandOptions, runCommand } from '../processes/runCommand';
import type { FrontendSystem, GuideStep } from '../readme/InstallGuide';
import type { Archive } from './Archives';
import { applySnippet } from './applySnippet';
import {
  type InstalledPackage,
  LIST_PACKAGES,
  readInstalledPackages,
} from './InstalledPackage';
import { mergeConfig } from './mergeConfig';

const CREATE_APP = '@backstage/create-app@latest';
const NAME = 'portal';

/** A fresh Backstage app, changed as a reader of the README changes it. */
export class FreshApp {
  /** Makes the app, without installing its dependencies. */
  static async create(
    workshop: string,
    system: FrontendSystem,
    archives: readonly Archive[],
    log: string,
  ): Promise<FreshApp> {
    await runCommand(
      [
        ...['npx', '--yes', CREATE_APP, '--skip-install'],
        ...(system === 'legacy' ? ['--legacy'] : []),
      ],
      { cwd: workshop, env: { BACKSTAGE_APP_NAME: NAME }, log },
    );
    return new FreshApp(join(workshop, NAME), archives, log);
  }

  readonly #archives: readonly Archive[];
  readonly #log: string;

  private constructor(
    readonly folder: string,
    archives: readonly Archive[],
    log: string,
  ) {
    this.#archives = archives;
    this.#log = log;
  }

  get options(): CommandOptions {
    return {
      cwd: this.folder,
      // If CI is set, Yarn refuses to write yarn.lock.
      env: { YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
      log: this.#log,
    };
  }

  /** Runs a command in the app's folder, and returns what it printed. */
  async run(command: string): Promise<string> {
    return runCommand(command.split(' '), this.options);
  }

  async read(file: string): Promise<string> {
    return readFile(join(this.folder, file), 'utf8');
  }

  async edit(file: string, change: (text: string) => string): Promise<void> {
    await this.write(file, change(await this.read(file)));
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
  }

  /** Points the app's dependencies to the packed packages, since nothing is published. */
  async prepare(): Promise<void> {
    const resolutions = Object.fromEntries(
      this.#archives.map(({ name, path }) => [name, `file:${path}`]),
    );
    await this.edit('package.json', text => {
      const manifest = JSON.parse(text);
      Object.assign(manifest.resolutions, resolutions);
      return `${JSON.stringify(manifest, null, 2)}\n`;
    });
  }

  /** When the version of create-app that made the app appeared, in ms since 1970. */
  async readReleaseTime(): Promise<number> {
    const printed = await this.run(
      `npm view ${CREATE_APP} version time --json`,
    );
    const { version, time } = JSON.parse(printed.slice(printed.indexOf('{')));
    return Date.parse(time[version]);
  }

  /** All packages that Yarn installed for the app. */
  async readPackages(): Promise<readonly InstalledPackage[]> {
    return readInstalledPackages(await this.run(LIST_PACKAGES));
  }

  /** Follows one step of the README. */
  async follow(step: GuideStep): Promise<void> {
    if (step.action === 'command') {
      await this.run(this.#withVersions(step.command));
      return;
    }
    const { code, names } = step;
    if (step.action === 'entity') {
      await appendFile(join(this.folder, step.file), `\n---\n${code}\n`);
    } else {
      await this.edit(step.file, text =>
        step.action === 'source'
          ? applySnippet(text, code, names)
          : mergeConfig(text, code),
      );
    }
  }

  /** Adds versions to package names, because Yarn asks the registry for the latest version of a bare name. */
  #withVersions(command: string): string {
    const ranges = new Map(
      this.#archives.map(({ name, version }) => [name, `${name}@^${version}`]),
    );
    return command
      .split(' ')
      .map(word => ranges.get(word) ?? word)
      .join(' ');
  }
}
