import { execFile, spawn } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { readFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { text } from 'stream/consumers';
import { promisify } from 'util';
import type { Target } from '../simulation/messages';
import { keepPerTarget } from './keepPerTarget';
import type { Subject } from './Subject';

// GNU time prints what the kernel counted for a process and its children (wait4).
const TIME = '/usr/bin/time';
const USAGE = '%U %S %M';

/** `kubectl get pods -A -o json`, a process for each cluster. Its peak memory is that of the largest one. */
export async function createKubectl(timeoutMs: number): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'palette-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const getConfigFile = keepPerTarget(target => {
    const file = join(folder, `${target.name}.json`);
    writeFileSync(file, makeKubeconfig(target), { mode: 0o600 });
    return file;
  });
  let cpuMs = 0;
  let peakRssBytes = 0;
  return {
    read: async target => {
      const usageFile = join(folder, `${target.name}.usage`);
      const child = spawn(
        TIME,
        [
          ...['-q', '-f', USAGE, '-o', usageFile],
          findKubectl(),
          `--kubeconfig=${getConfigFile(target)}`,
          `--cache-dir=${join(folder, 'cache')}`,
          `--request-timeout=${timeoutMs / 1_000}s`,
          ...['get', 'pods', '-A', '-o', 'json'],
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const [exitCode, complaint] = await Promise.all([
        new Promise<number | null>((done, failed) => {
          child.once('error', failed);
          child.once('close', done);
        }),
        text(child.stderr),
      ]);
      const usage = await readFile(usageFile, 'utf8');
      const [user, system, kilobytes] = usage.trim().split(' ').map(Number);
      cpuMs += (user + system) * 1_000;
      peakRssBytes = Math.max(peakRssBytes, kilobytes * 1_024);
      if (exitCode !== 0) {
        throw new Error(`kubectl ended with ${exitCode}: ${complaint}`);
      }
    },
    usage: () => ({ cpuMs, peakRssBytes }),
  };
}

/** Why kubectl cannot be measured here; undefined if it can. */
export async function explainMissingKubectl(): Promise<string | undefined> {
  const run = promisify(execFile);
  const command = findKubectl();
  try {
    await run(TIME, ['-f', USAGE, command, 'version', '--client']);
    return undefined;
  } catch {
    return `kubectl is left out: it takes ${command} and GNU time as ${TIME}`;
  }
}

/** The kubectl to measure: `KUBECTL`, else the one on the PATH. */
function findKubectl(): string {
  return process.env.KUBECTL || 'kubectl';
}

function makeKubeconfig({ name, url, token, ca }: Target): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server: url,
          'certificate-authority-data': Buffer.from(ca).toString('base64'),
        },
      },
    ],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
