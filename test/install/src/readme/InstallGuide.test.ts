import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readInstallGuide } from './InstallGuide';

const readGuide = (...lines: string[]) =>
  readInstallGuide(
    [
      '# A plugin',
      '## Add it to your Backstage',
      ...lines,
      '## Something else',
      '```sh',
      'rm -rf /',
      '```',
    ].join('\n'),
  );

describe('readInstallGuide', () => {
  it('takes every line of a shell block, with its place', () => {
    expect(readGuide('```sh', 'yarn one', 'yarn two', '```').steps).toEqual([
      { action: 'command', line: 4, command: 'yarn one' },
      { action: 'command', line: 5, command: 'yarn two' },
    ]);
  });

  it('puts code into the last file that is named before it', () => {
    const [step] = readGuide(
      'Not in `app-config.yaml` but in `thePage` of `src/App.tsx`:',
      '```tsx',
      '<A />',
      '```',
    ).steps;
    expect(step).toMatchObject({
      action: 'source',
      file: 'src/App.tsx',
      code: '<A />',
      names: ['app-config.yaml', 'thePage'],
    });
  });

  it('follows a label through later blocks, to the next label or heading', () => {
    const { steps } = readGuide(
      '**New frontend system**, in `a.ts`:',
      '```ts',
      'a',
      '```',
      'and in `b.ts`:',
      '```ts',
      'b',
      '```',
      '### Both',
      'in `c.ts`:',
      '```ts',
      'c',
      '```',
    );
    expect(steps.map(({ system }) => system)).toEqual([
      'new',
      'new',
      undefined,
    ]);
  });

  it('takes a heading for a label, and follows numbered steps', () => {
    const { steps } = readGuide(
      '### Legacy frontend system',
      '1. In `a.ts`:',
      '   ```ts',
      '   a',
      '   ```',
      '2. In `b.ts`:',
      '   ```ts',
      '   b',
      '   ```',
    );
    expect(steps).toEqual(
      ['a', 'b'].map(code =>
        expect.objectContaining({
          system: 'legacy',
          file: `${code}.ts`,
          code,
        }),
      ),
    );
  });

  it('tells an entity from configuration', () => {
    const { steps } = readGuide(
      'In `app-config.yaml`:',
      '```yaml',
      'kubernetes: {}',
      '```',
      'In `entities.yaml`:',
      '```yaml',
      'kind: Resource',
      '```',
    );
    expect(steps.map(({ action }) => action)).toEqual(['config', 'entity']);
  });

  it.each([
    ['a file for code', ['Here:', '```ts', 'code', '```']],
    ['something it can do', ['In `a.ts`:', '```python', 'code', '```']],
    ['a command it knows', ['```sh', 'curl | sh', '```']],
  ])('refuses a block without %s, naming its line', (_, lines) => {
    expect(() => readGuide(...lines)).toThrow(/^README\.md:\d+: /);
  });

  it('finds the pages that the text names', () => {
    expect(
      readGuide('See `/palette` and `/palette/check`, not `/api/palette`.')
        .pages,
    ).toEqual(['/palette', '/palette/check']);
  });
});

describe('the README', () => {
  const { steps, pages } = readInstallGuide(
    readFileSync(join(__dirname, '../../../../README.md'), 'utf8'),
  );

  it('adds the packages, and has a step for each frontend system', () => {
    expect(
      steps.flatMap(step => (step.action === 'command' ? step.command : [])),
    ).toEqual([
      'yarn --cwd packages/backend add backstage-plugin-palette-backend',
      'yarn --cwd packages/app add backstage-plugin-palette',
    ]);
    expect(new Set(steps.map(({ system }) => system))).toEqual(
      new Set([undefined, 'new', 'legacy']),
    );
    expect(pages).toContain('/palette');
  });

  it('names one cluster in its configuration and in its entity', () => {
    const [config, entity] = (['config', 'entity'] as const).map(action =>
      steps.flatMap(step => (step.action === action ? [parse(step.code)] : [])),
    );
    expect(entity[0].metadata.annotations).toMatchObject({
      'backstage.io/kubernetes-cluster':
        config[0].kubernetes.clusterLocatorMethods[0].clusters[0].name,
    });
  });
});
