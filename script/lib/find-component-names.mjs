// Finds names of Palette's components in the product's TypeScript. They belong in catalog-data, tests and fixtures.
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const dataFolder = 'catalog-data';

// A component or companion has a name and a kind; the sign of a trait names workloads.
const collectNames = value => {
  if (Array.isArray(value)) {
    return value.flatMap(collectNames);
  }
  if (!value || typeof value !== 'object') {
    return [];
  }
  const component = typeof value.kind === 'string' ? value.name : undefined;
  return [
    ...[component, value.workload]
      .flat()
      .filter(name => typeof name === 'string'),
    ...Object.values(value).flatMap(collectNames),
  ];
};

const readNames = file => {
  try {
    return collectNames(parse(readFileSync(join(dataFolder, file), 'utf8')));
  } catch (error) {
    console.log(`${dataFolder}/${file} is not YAML: ${error.message}`);
    process.exitCode = 1;
    return [];
  }
};

const names = new Set(
  readdirSync(dataFolder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(readNames)
    // A pattern that stands for any name is not a name.
    .filter(name => name !== '<any>'),
);
if (names.size === 0) {
  console.log(`No component was found in ${dataFolder}/*.yaml.`);
  process.exit(1);
}

const isProduct = path =>
  !/\.(test|spec|stories)\.tsx?$|\/(__\w+__|fixtures|testing)\/|\/setupTests\.ts$/.test(
    path,
  );

// These words have other meanings too; only a comparison with them names a component.
const ordinaryWords = ['auth', 'cloud', 'event', 'system', 'user'];

const escape = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const makePattern = name =>
  ordinaryWords.includes(name)
    ? new RegExp(
        `([!=]==|\\bcase|\\bname:|\\b(includes|startsWith)\\()\\s*(['"\`])${name}\\3`,
      )
    : new RegExp(`(?<![\\w-])${escape(name)}(?![\\w-])`);
const patterns = [...names].map(name => ({ name, pattern: makePattern(name) }));

const files = globSync('plugins/*/{src,dev}/**/*.{ts,tsx}').filter(isProduct);
const found = files.flatMap(file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      patterns
        .filter(({ pattern }) => pattern.test(line))
        .map(({ name }) => `${file}:${index + 1}: ${name}: ${line.trim()}`),
    ),
);
found.forEach(line => console.log(line));
console.log(
  `${names.size} names looked for in ${files.length} files, ${found.length} found.`,
);
process.exitCode ||= found.length > 0 ? 1 : 0;
