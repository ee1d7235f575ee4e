import { catalogFiles, shippedCatalog } from '../__testUtils__/catalog';
import type { PaletteCatalog } from './PaletteCatalog';
import { parsePaletteCatalog } from './parsePaletteCatalog';

const own = {
  id: 'certificates-expired',
  title: 'Certificates have expired',
  workload: 'web',
  in: 'home',
  reason: 'CrashLoopBackOff',
  advice: 'Renew them.',
};
const [shipped] = shippedCatalog.troubles;

/** The Palette catalog with overlays, each whatever a file holds. */
const parseContents = (...contents: readonly unknown[]): PaletteCatalog =>
  parsePaletteCatalog(
    catalogFiles(),
    contents.map((content, index) => ({
      file: `conf/${index}.yaml`,
      content,
    })),
  );
/** The Palette catalog with overlays, each a list of troubles. */
const parse = (...overlays: readonly (readonly object[])[]): PaletteCatalog =>
  parseContents(...overlays.map(troubles => ({ troubles })));
const find = (catalog: PaletteCatalog, id: string) =>
  catalog.troubles.find(trouble => trouble.id === id);

describe('an overlay', () => {
  it('adds troubles that come before those that ship', () => {
    const { troubles, overlays } = parse([
      { ...own, runbook: 'https://runbooks.example.com/certificates' },
    ]);

    expect(troubles[0]).toEqual({
      id: 'certificates-expired',
      title: 'Certificates have expired',
      workloads: ['web'],
      namespaces: ['home'],
      reasons: ['CrashLoopBackOff'],
      messageParts: [],
      when: {},
      advice: 'Renew them.',
      runbook: 'https://runbooks.example.com/certificates',
      source: '0.yaml',
      confidence: 'judged',
    });
    expect(troubles.slice(1)).toEqual(shippedCatalog.troubles);
    expect(overlays).toEqual([
      { file: '0.yaml', added: ['certificates-expired'], adjusted: [] },
    ]);
  });

  it('changes the parts that it has of a trouble that ships', () => {
    const change = { advice: 'Ours.', runbook: 'https://runbooks.example.com' };
    const { troubles, overlays } = parse([{ id: shipped.id, ...change }]);

    expect(troubles).toEqual([
      { ...shipped, ...change },
      ...shippedCatalog.troubles.slice(1),
    ]);
    expect(overlays).toEqual([
      { file: '0.yaml', added: [], adjusted: [shipped.id] },
    ]);
  });

  it('applies after those before it', () => {
    const catalog = parse(
      [own, { id: shipped.id, advice: 'First.' }],
      [
        { id: own.id, title: 'Again' },
        { id: shipped.id, advice: 'Second.' },
        { ...own, id: 'later' },
      ],
    );

    expect(catalog.troubles.slice(0, 2).map(t => t.id)).toEqual([
      own.id,
      'later',
    ]);
    expect(find(catalog, own.id)).toMatchObject({
      title: 'Again',
      advice: 'Renew them.',
    });
    expect(find(catalog, shipped.id)?.advice).toBe('Second.');
  });

  it('need not be there', () => {
    expect(parse()).toEqual(shippedCatalog);
    expect(shippedCatalog.overlays).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'a trouble of its own that lacks parts',
      { troubles: [{ id: 'typo', advice: 'Renew them.' }] },
      /^conf\/0\.yaml: troubles\[0\]: "typo" is no trouble of the Palette catalog, so it needs title, workload, in, reason of its own$/,
    ],
    [
      'a trouble that is there twice',
      { troubles: [own, own] },
      /^conf\/0\.yaml: troubles\[1\]: certificates-expired is there twice$/,
    ],
    [
      'an unknown trait',
      { troubles: [{ ...own, when: { colour: 'red' } }] },
      /^conf\/0\.yaml: troubles\[0\]: there is no trait "colour"; known are /,
    ],
    [
      'a malformed pattern',
      { troubles: [{ id: shipped.id, workload: 'a<b>c' }] },
      /^conf\/0\.yaml: troubles\[0\]: "a<b>c" must end in one of <uid>/,
    ],
    [
      'a runbook that is not https',
      { troubles: [{ ...own, runbook: 'http://runbooks.example.com' }] },
      /^conf\/0\.yaml: troubles\[0\]\.runbook: must be an address with https$/,
    ],
    [
      'a part that troubles do not have',
      { troubles: [{ ...own, reasons: ['Error'] }] },
      /^conf\/0\.yaml: troubles\[0\]: .*"reasons"/,
    ],
    [
      'anything but troubles',
      { troubles: [own], components: [], namespaces: [] },
      /^conf\/0\.yaml: the whole file: an overlay can have troubles and nothing else so far; remove components, namespaces$/,
    ],
    ['nothing', null, /^conf\/0\.yaml: the whole file: .*expected object/],
    ['no trouble', { troubles: [] }, /^conf\/0\.yaml: troubles: /],
  ])('is refused where it has %s', (_, content, reason) => {
    expect(() => parseContents(content)).toThrow(
      new RegExp(
        `^The Palette catalog cannot be used\\.\\n${reason.source.slice(1)}`,
      ),
    );
  });
});
