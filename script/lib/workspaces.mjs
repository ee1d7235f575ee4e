// The packages of this repository, without the root: [{ name, folder, manifest }], folder relative to the root.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function listWorkspaces() {
  return execFileSync('yarn', ['workspaces', 'list', '--json'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(({ location }) => location !== '.')
    .map(({ name, location }) => ({
      name,
      folder: location,
      manifest: JSON.parse(
        readFileSync(join(location, 'package.json'), 'utf8'),
      ),
    }));
}
