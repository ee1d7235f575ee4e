import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { InstallTest } from './InstallTest';
import { Progress } from './Progress';
import { type BackstageRelease, RELEASES } from './app/BackstageRelease';
import { packArchives } from './app/Archives';
import { runCommand } from './processes/runCommand';
import {
  FRONTEND_SYSTEMS,
  type FrontendSystem,
  readInstallGuide,
} from './readme/InstallGuide';

/** The root of the repository, which `run.sh` changes to. */
const repository = process.cwd();
const systems = Object.keys(FRONTEND_SYSTEMS) as FrontendSystem[];
const releases = Object.keys(RELEASES) as BackstageRelease[];

interface Options {
  readonly system?: FrontendSystem;
  readonly release?: BackstageRelease;
  readonly keep?: true;
}

async function test(folder: string, options: Options): Promise<void> {
  const progress = new Progress(text => process.stdout.write(text));
  const log = join(folder, 'packing.log');
  const guide = readInstallGuide(
    await readFile(join(repository, 'README.md'), 'utf8'),
  );

  progress.heading('The packages of this repository');
  for (const command of ['yarn tsc', 'yarn build']) {
    await progress.step(command, () =>
      runCommand(command.split(' '), { cwd: repository, log }),
    );
  }
  const archives = await progress.step('yarn pack', () =>
    packArchives(repository, join(folder, 'archives'), log),
  );
  const wanted = releases.flatMap(release =>
    systems.map(system => ({ release, system })),
  );
  for (const { release, system } of wanted) {
    if (release !== (options.release ?? release)) continue;
    if (system !== (options.system ?? system)) continue;
    const workshop = join(folder, `${release}-${system}`);
    await mkdir(workshop);
    await new InstallTest({
      ...{ system, release, guide, archives, workshop, progress },
    }).run();
  }
}

async function main(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'install-test-'));
  // Runs at every end of this process.
  process.on('exit', () => {
    if (options.keep) console.log(`\nKept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  try {
    await test(folder, options);
    console.log('\nThe README works.');
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

new Command('yarn test:install')
  .description(
    'Follows README.md in a fresh Backstage app, to the first verdict in Chromium.',
  )
  .addOption(
    new Option('--system <system>', 'test one frontend system').choices(
      systems,
    ),
  )
  .addOption(
    new Option('--release <release>', 'test one release of Backstage').choices(
      releases,
    ),
  )
  .option('--keep', 'keep the apps and their logs')
  .action(main)
  .parseAsync();
