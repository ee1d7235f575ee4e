/** @jest-environment node */
import { packArchive } from '@internal/palette-simulated-kubernetes';
import { readArchiveBytes, readEntries } from '../__testUtils__/bundles';
import { namespaceList, podList } from '../__testUtils__/kubectlYaml';
import { readArchive } from './archive/readArchive';
import type { BundleEntry } from './entry/BundleEntry';
import { bundleLimits } from './entry/bundleLimits';

const root = 'spectro-cluster-2026-11-23_12_00_00/k8s/cluster-resources';
const encoder = new TextEncoder();

const file = (name: string, text: string, more = {}) => ({
  header: { name, size: encoder.encode(text).length, ...more },
  body: text,
});

const bundle = [
  file(`${root}/namespaces.yaml`, namespaceList('kube-system', 'jet-system')),
  file(`${root}/pods/kube-system.yaml`, podList('kube-system', 'coredns-1')),
  file(`${root}/pods/jet-system.yaml`, podList('jet-system', 'jet-1')),
];

const read = async (...more: Parameters<typeof packArchive>[0]) =>
  readArchiveBytes(await packArchive([...more, ...bundle]));

const toStream = (bytes: Uint8Array) =>
  new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();

describe('a hostile archive', () => {
  it.each([
    '../../etc/passwd',
    `../${root}/pods/evil.yaml`,
    `/${root}/pods/evil.yaml`,
    `C:\\${root}/pods/evil.yaml`,
    `${root}/pods/../pods/evil.yaml`,
  ])('has no entry outside itself: %s', async name => {
    const { snapshot } = await read(file(name, podList('evil', 'evil-1')));
    expect(snapshot.pods).toHaveLength(2);
    expect(snapshot.notes).toEqual([
      '1 entry of the archive would lead out of it, and the script makes no such archive. That was skipped.',
    ]);
  });

  it.each(['symlink', 'link', 'character-device', 'fifo'] as const)(
    'cannot put a %s in the place of a file',
    async type => {
      const { snapshot } = await readArchiveBytes(
        await packArchive([
          ...bundle.slice(0, 2),
          {
            header: {
              name: `${root}/pods/jet-system.yaml`,
              type,
              linkname: '/etc/shadow',
              size: 0,
            },
          },
        ]),
      );
      expect(snapshot.gaps).toMatchObject([
        { in: { namespaces: ['jet-system'] }, reason: 'invalidResponse' },
      ]);
      expect(snapshot.gaps[0].message).toMatch(/links are not followed/);
    },
  );

  it('is read past a thousand nested folders and hidden files', async () => {
    const deep = `${'d/'.repeat(1_000)}k8s/cluster-resources/pods/x.yaml`;
    const { snapshot } = await read(
      file(deep, podList('x', 'x-1'), { pax: { path: deep } }),
      file(`${root}/pods/._kube-system.yaml`, 'AppleDouble'),
    );
    expect(snapshot.pods).toHaveLength(2);
  });

  it('cannot claim any time it likes', async () => {
    const { collectedAt } = await readArchiveBytes(
      await packArchive([
        file('kube-system.yaml', podList('kube-system', 'a'), {
          mtime: new Date('2150-01-01'),
        }),
      ]),
    );
    expect(collectedAt).toBe('2026-11-23T12:30:00.000Z');
  });

  it('is refused where it inflates beyond all measure', async () => {
    const bomb = await packArchive([
      file(`${root}/zeros`, '0'.repeat(3_000_000)),
    ]);
    expect(bomb.length).toBeLessThan(10_000);
    const entries = readArchive(toStream(bomb), { maxBytes: 2_000_000 });
    await expect(readEntries(entries)).rejects.toThrow(
      'The archive inflates to more than 2 MB, which no support bundle does.',
    );
  });

  it('is refused where a header is long enough to keep a parser busy', async () => {
    const attributes = await packArchive([
      file('a', '', { pax: { comment: '2'.repeat(20_000) } }),
    ]);
    await expect(readArchiveBytes(attributes)).rejects.toThrow(
      /^The archive has a name or attributes of more than 8192 bytes/,
    );
  });

  it.each([
    ['breaks off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['is something else', () => encoder.encode('Hello world')],
    [
      'is a damaged one',
      (bytes: Uint8Array) => bytes.map((b, i) => (i > 99 ? b ^ 7 : b)),
    ],
  ])('is refused where it %s', async (_, damage) => {
    const bytes = damage(await packArchive(bundle));
    await expect(readArchiveBytes(bytes)).rejects.toThrow(
      /^The archive cannot be read: it breaks off, or is no tar archive .* again\.$/,
    );
  });

  it('is refused where it is empty', () =>
    expect(readArchiveBytes(new Uint8Array())).rejects.toThrow(
      'The archive is empty.',
    ));

  it('is refused where too many of its objects are not well-formed', async () => {
    const objects = `- kind: Pod\n  status: ${'['.repeat(200)}\n`.repeat(101);
    await expect(
      read(file(`${root}/pods/evil.yaml`, `items:\n${objects}kind: List\n`)),
    ).rejects.toThrow(
      'More than 100 objects are too large or not well-formed. Collect the bundle again.',
    );
  });

  it('is refused where it has too many entries', async () => {
    async function* entries(): AsyncGenerator<BundleEntry> {
      for (let i = 0; i <= bundleLimits.entries; i++) {
        yield { path: 'a', type: 'directory', chunks: nothing() };
      }
    }
    await expect(readEntries(entries())).rejects.toThrow(
      'The archive has more than 1,000,000 entries, which no support bundle has.',
    );
  });

  it.each([
    ['aliases', `a: &a [1]\nstatus: *a\n`],
    ['explicit keys', `${'  ? '.repeat(1_000)}\n`],
    ['deep nesting', `status: ${'['.repeat(100_000)}\n`],
    ['endless lines', 'phase: x\n'.repeat(100_000)],
    ['a wide indent', `status:\n${' '.repeat(1_001)}a: b\n`],
  ])('hides a namespace whose YAML has %s', async (_, text) => {
    const hostile = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n${text}`;
    const { snapshot } = await readArchiveBytes(
      await packArchive([
        ...bundle.slice(0, 2),
        file(`${root}/pods/jet-system.yaml`, hostile),
      ]),
    );
    expect(snapshot.gaps).toMatchObject([
      { in: { namespaces: ['jet-system'] } },
    ]);
  });
});

async function* nothing(): AsyncGenerator<Uint8Array> {}
