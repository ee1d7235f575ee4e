import { packTar, TarEntry } from 'modern-tar';
import { SupportBundle } from './collectBundle';

/** The archive of a support bundle, `NAME.tar.gz`. */
export function packBundle({
  name,
  collectedAt,
  files,
}: SupportBundle): Promise<Uint8Array> {
  const mtime = collectedAt;
  const encoder = new TextEncoder();
  return packArchive([
    { header: { name: `${name}/`, type: 'directory', size: 0, mtime } },
    ...files.map(({ path, text }): TarEntry => {
      const body = encoder.encode(text);
      const header = { name: `${name}/${path}`, size: body.length, mtime };
      return { header, body };
    }),
  ]);
}

/** An archive of any entries, hostile ones too. */
export async function packArchive(entries: TarEntry[]): Promise<Uint8Array> {
  const tar = await packTar(entries);
  const zipped = new Blob([tar as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}
