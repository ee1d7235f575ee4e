import { cp, mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { loadPaletteCatalog } from './loadPaletteCatalog';

const shipped = dirname(require.resolve('palette-catalog-data/traits.yaml'));

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

  describe('of another directory', () => {
    let directory: string;

    beforeEach(async () => {
      directory = await mkdtemp(join(tmpdir(), 'palette-catalog-'));
      for (const file of ['tenant', 'pcg', 'enterprise', 'traits']) {
        await cp(
          join(shipped, `${file}.yaml`),
          join(directory, `${file}.yaml`),
        );
      }
    });

    afterEach(() => rm(directory, { recursive: true }));

    const rewrite = async (file: string, change: (text: string) => string) => {
      const path = join(directory, file);
      await writeFile(path, change(await readFile(path, 'utf8')));
    };

    it('loads it as well', async () =>
      expect(await loadPaletteCatalog(directory)).toEqual(
        await loadPaletteCatalog(),
      ));

    it('names a file that is missing, and the directory', async () => {
      await rm(join(directory, 'pcg.yaml'));
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
        `The Palette catalog cannot be used.\npcg.yaml: could not be read (ENOENT) in ${directory}`,
      );
    });

    it('names the line of what is not YAML', async () => {
      await rewrite('tenant.yaml', text =>
        text.replace(/^title:.*$/m, 'title: "unclosed'),
      );
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
        /^The Palette catalog cannot be used\.\ntenant\.yaml: line \d+: not valid YAML: [^\n]+$/,
      );
    });

    it('refuses a key that is there twice, with its line', async () => {
      await rewrite('tenant.yaml', text => `${text}\ntitle: again\n`);
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
        /\ntenant\.yaml: line \d+: not valid YAML: Map keys must be unique/,
      );
    });

    it('refuses references that lead nowhere, or to ever more of the same', async () => {
      await rewrite('traits.yaml', text => `${text}\nextra: *nowhere\n`);
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
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
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
        /\ntraits\.yaml: .*alias/i,
      );
    });

    it('names path and reason of what the schema refuses', async () => {
      await rewrite('enterprise.yaml', text =>
        text.replace('presence: required', 'presence: always'),
      );
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
        /\nenterprise\.yaml: namespaces\[0\]\.components\[0\]\.presence: /,
      );
    });

    it('says of an empty file that it is', async () => {
      await writeFile(join(directory, 'traits.yaml'), '');
      await expect(loadPaletteCatalog(directory)).rejects.toThrow(
        /\ntraits\.yaml: the whole file: /,
      );
    });
  });
});
