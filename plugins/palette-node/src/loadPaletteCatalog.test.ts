import { cp, mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { loadPaletteCatalog } from './loadPaletteCatalog';

const shipped = dirname(require.resolve('palette-catalog-data/traits.yaml'));

const files = [
  'tenant.yaml',
  'pcg.yaml',
  'enterprise.yaml',
  'traits.yaml',
  'companions.yaml',
  'health.yaml',
  'troubles.yaml',
];

describe('loadPaletteCatalog', () => {
  it('loads the Palette catalog that ships', async () => {
    const catalog = await loadPaletteCatalog();
    expect(Object.keys(catalog.clusterTypes).sort()).toEqual([
      'enterprise',
      'pcg',
      'tenant',
    ]);
    expect(catalog.clusterTypes.tenant.documented).toHaveLength(27);
  });

  describe('with another directory', () => {
    let directory: string;

    beforeEach(async () => {
      directory = await mkdtemp(join(tmpdir(), 'palette-catalog-'));
      for (const file of files) {
        await cp(join(shipped, file), join(directory, file));
      }
    });

    afterEach(() => rm(directory, { recursive: true }));

    const rewrite = async (file: string, change: (text: string) => string) => {
      const path = join(directory, file);
      await writeFile(path, change(await readFile(path, 'utf8')));
    };

    describe('and an overlay', () => {
      const load = async (text: string) => {
        const overlay = join(directory, 'own.yaml');
        await writeFile(overlay, text);
        return loadPaletteCatalog({ directory, overlays: [overlay] });
      };

      it('has what the overlay adds', async () => {
        const { troubles, overlays } = await load(
          [
            'troubles:',
            '  - id: own',
            '    title: Our own',
            '    workload: web',
            '    in: home',
            '    reason: Error',
            '    advice: Ask us.',
          ].join('\n'),
        );
        expect(troubles[0]).toMatchObject({ id: 'own', source: 'own.yaml' });
        expect(overlays).toEqual([
          { file: 'own.yaml', added: ['own'], adjusted: [] },
        ]);
      });

      it('names the overlay and the line that is not YAML', async () => {
        await expect(load('troubles:\n  - id: "unclosed')).rejects.toThrow(
          /\n.*own\.yaml: line 2: not valid YAML: /,
        );
      });

      it('names path and reason of what the schema refuses', async () => {
        await expect(load('troubles: [{ id: 7 }]')).rejects.toThrow(
          /\n.*own\.yaml: troubles\[0\]\.id: /,
        );
      });

      it('names the overlay that cannot be read, and from where it was looked for', async () => {
        await expect(
          loadPaletteCatalog({ overlays: ['conf/none.yaml'] }),
        ).rejects.toThrow(
          `The Palette catalog cannot be used.\nconf/none.yaml: could not be read (ENOENT) from ${process.cwd()}`,
        );
      });
    });

    it('loads the files there', async () =>
      expect(await loadPaletteCatalog({ directory })).toEqual(
        await loadPaletteCatalog(),
      ));

    it.each(files)('names the directory where %s is missing', async file => {
      await rm(join(directory, file));
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        `The Palette catalog cannot be used.\n${file}: could not be read (ENOENT) in ${directory}`,
      );
    });

    it('names the line that is not YAML', async () => {
      await rewrite('tenant.yaml', text =>
        text.replace(/^title:.*$/m, 'title: "unclosed'),
      );
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        /^The Palette catalog cannot be used\.\ntenant\.yaml: line \d+: not valid YAML: [^\n]+$/,
      );
    });

    it('refuses a key that is there twice, with its line', async () => {
      await rewrite('tenant.yaml', text => `${text}\ntitle: again\n`);
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        /\ntenant\.yaml: line \d+: not valid YAML: Map keys must be unique/,
      );
    });

    it('refuses aliases that lead nowhere, or that multiply without end', async () => {
      await rewrite('traits.yaml', text => `${text}\nextra: *nowhere\n`);
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        /\ntraits\.yaml: .*nowhere/,
      );
      const bomb = Array.from(
        { length: 20 },
        (_, i) =>
          `b${i + 1}: &b${i + 1} [${Array(10).fill(`*b${i}`).join(', ')}]`,
      );
      await writeFile(
        join(directory, 'traits.yaml'),
        ['b0: &b0 x', ...bomb].join('\n'),
      );
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        /\ntraits\.yaml: .*alias/i,
      );
    });

    it('names path and reason of what the schema refuses', async () => {
      await rewrite('enterprise.yaml', text =>
        text.replace('presence: required', 'presence: always'),
      );
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        /\nenterprise\.yaml: namespaces\[0\]\.components\[0\]\.presence: /,
      );
    });

    it.each(files)('refuses an empty %s', async file => {
      await writeFile(join(directory, file), '');
      await expect(loadPaletteCatalog({ directory })).rejects.toThrow(
        `\n${file}: the whole file: `,
      );
    });
  });
});
