// Every published package has a Component in the catalog-info.yaml that says of it what its package.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { listWorkspaces } from './workspaces.mjs';

const readEntities = path =>
  parseAllDocuments(readFileSync(path, 'utf8')).map(document =>
    document.toJS(),
  );

const root = readEntities('catalog-info.yaml');
const targets = root.flatMap(({ spec }) => spec.targets ?? []);
const entities = [...root, ...targets.filter(existsSync).flatMap(readEntities)];

const findFaults = ({ folder, manifest }) => {
  const place = join(folder, 'package.json');
  const entity = entities.find(
    ({ kind, metadata }) =>
      kind === 'Component' && metadata.name === manifest.name,
  );
  if (!entity) return [`${place}: catalog-info.yaml leads to no Component`];
  const role = manifest.backstage?.role;
  const facts = {
    title: [entity.metadata.title, manifest.name],
    description: [entity.metadata.description, manifest.description],
    type: [entity.spec.type, role ? `backstage-${role}` : 'library'],
  };
  return Object.entries(facts)
    .filter(([, [said, expected]]) => said !== expected)
    .map(
      ([key, [said, expected]]) =>
        `${place}: the ${key} of its Component is '${said}', not '${expected}'`,
    );
};

const packages = listWorkspaces().filter(({ manifest }) => !manifest.private);
const faults = [
  ...targets
    .filter(target => !existsSync(target))
    .map(target => `catalog-info.yaml: ${target} does not exist`),
  ...packages.flatMap(findFaults),
];
faults.forEach(fault => console.log(fault));
console.log(`${packages.length} packages, ${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;
