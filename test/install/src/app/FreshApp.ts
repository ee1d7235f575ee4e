import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandOptions, runCommand } from '../processes/runCommand';
import type { FrontendSystem, GuideStep } from '../readme/InstallGuide';
import type { Archive } from './Archives';
import { applySnippet } from './applySnippet';
import { mergeConfig } from './mergeConfig';
import { readReleaseVersions } from './readReleaseVersions';

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
        ...['npx', '--yes', '@backstage/create-app@latest', '--skip-install'],
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

  async run(command: string): Promise<void> {
    await runCommand(command.split(' '), this.options);
  }

  async edit(file: string, change: (text: string) => string): Promise<void> {
    const path = join(this.folder, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
  }

  /** Points the app's dependencies to the packed packages, since nothing is published. */
  async prepare(): Promise<void> {
    const resolutions = {
      ...(await readReleaseVersions(this.folder)),
      ...Object.fromEntries(
        this.#archives.map(({ name, path }) => [name, `file:${path}`]),
      ),
    };
    await this.edit('package.json', text => {
      const manifest = JSON.parse(text);
      Object.assign(manifest.resolutions, resolutions);
      return `${JSON.stringify(manifest, null, 2)}\n`;
    });
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
