import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { loadCluster } from './loadCluster';

describe('loadCluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  const file = join(folder, 'broken.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['unreadable YAML', 'name: [', 'broken.yaml cannot be read'],
    ['a missing part', 'name: broken', 'at title'],
    [
      'a kind that does not exist',
      [
        'name: broken',
        'title: Broken',
        'description: A test',
        'kubernetesVersion: v1.33.0',
        'age: 3d',
        'nodes: { controlPlane: [cp], workers: [] }',
        'namespaces: { apps: { workloads: { web: Deploymint } } }',
      ].join('\n'),
      'at namespaces.apps.workloads.web',
    ],
  ])('names the file and the place of %s', (_, content, message) => {
    writeFileSync(file, content);
    expect(() => loadCluster(file, { now: new Date() })).toThrow(message);
  });
});
