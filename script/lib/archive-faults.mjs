// Finds the faults of a packed package, as sentences.
import { posix } from 'node:path';

const dependencyFields = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

const findTargets = value => {
  if (typeof value === 'string') {
    return [value];
  }
  return value && typeof value === 'object'
    ? Object.values(value).flatMap(findTargets)
    : [];
};

// Every file that the manifest points at; `exports` may hold patterns and Backstage's feature markers besides files.
const findEntryPoints = manifest =>
  [
    ...['main', 'module', 'types', 'bin', 'configSchema'].flatMap(field =>
      findTargets(manifest[field]),
    ),
    ...findTargets(manifest.exports).filter(target => target.startsWith('./')),
  ]
    .filter(target => !target.includes('*'))
    .map(target => posix.normalize(target));

const covers = (pattern, path) =>
  posix.matchesGlob(path, pattern) || path.startsWith(`${pattern}/`);

/**
 * @param packed what is in the archive: `manifest` and `paths`, relative to the package
 * @param declared the `files` of the package.json in the repository
 */
export function findArchiveFaults(packed, declared = []) {
  const { manifest, paths } = packed;
  const patterns = declared.map(pattern => posix.normalize(pattern));
  // prepack replaces a schema in TypeScript by one in JSON.
  const isReplaced = pattern =>
    pattern === 'config.d.ts' && paths.includes('config.schema.json');
  return [
    ...patterns
      .filter(pattern => !isReplaced(pattern))
      .filter(pattern => !paths.some(path => covers(pattern, path)))
      .map(pattern => `its files name ${pattern}, and nothing of that is in`),
    ...[...new Set(findEntryPoints(manifest))]
      .filter(entryPoint => !paths.includes(entryPoint))
      .map(
        entryPoint => `package.json points at ${entryPoint}, which is not in`,
      ),
    ...paths
      .filter(path => /^(src|dev)\//.test(path))
      .filter(path => !patterns.some(pattern => covers(pattern, path)))
      .map(path => `${path} does not belong in`),
    ...paths
      .filter(path => /\.test\.|__fixtures__|\/setupTests\./.test(path))
      .map(path => `${path} is a test and does not belong in`),
    ...['README.md', 'package.json']
      .filter(path => !paths.includes(path))
      .map(path => `there is no ${path} in`),
    ...dependencyFields.flatMap(field =>
      Object.entries(manifest[field] ?? {})
        .filter(([, range]) => /^(workspace|file|link|portal):/.test(range))
        .map(([name, range]) => `${field} asks for ${name} at ${range}`),
    ),
  ];
}
