import { LineReader } from './LineReader';
import { TailReader } from './TailReader';
import { VersionReader } from './VersionReader';

const encode = (text: string) => new TextEncoder().encode(text);

/** Feeds a text to a reader in pieces that are cut anywhere. */
function feed<R extends { push(bytes: Uint8Array): unknown }>(
  reader: R,
  text: string,
  size = 3,
): R {
  const bytes = encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    reader.push(bytes.slice(at, at + size));
  }
  return reader;
}

describe('LineReader', () => {
  const read = (text: string, size?: number) => {
    const lines: string[] = [];
    feed(new LineReader(line => lines.push(line)), text, size).finish();
    return lines;
  };

  it('joins lines that come in pieces', () =>
    expect(read('eins\nzwölf\r\n\nlast')).toEqual([
      'eins',
      'zwölf',
      '',
      'last',
    ]));

  it('drops the end of a line that is longer than a megabyte', () => {
    const [long, short] = read(`${'a'.repeat(3_000_000)}\nb\n`, 65_536);
    expect(long).toHaveLength(1_000_000);
    expect(short).toBe('b');
  });
});

describe('TailReader', () => {
  it('keeps the last twenty lines, printable and short', () => {
    const log = Array.from({ length: 200 }, (_, i) => `line ${i}`);
    const lines = feed(
      new TailReader(),
      `${log.join('\n')}\n\u001b[31m${'x'.repeat(5_000)}\n\n`,
    ).finish();
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('line 181');
    expect(lines[19]).toMatch(/^\[31mx+…$/);
    expect(lines[19]).toHaveLength(256);
  });

  it('takes the errors of kubectl for no log', () =>
    expect(
      feed(
        new TailReader(),
        'Error from server (BadRequest): previous terminated container "a" in pod "b" not found\n',
      ).finish(),
    ).toEqual([]));
});

describe('VersionReader', () => {
  const find = (text: string) => feed(new VersionReader(), text).finish();

  it('finds the version of the API server, not of kubectl', () =>
    expect(
      find(`clientVersion:
  gitVersion: v1.35.0
kustomizeVersion: v5.7.1
serverVersion:
  gitVersion: v1.33.5+k3s1
`),
    ).toBe('v1.33.5+k3s1'));

  it.each([
    '',
    'serverVersion:\n  gitVersion: <script>\n',
    'gitVersion: v1.2.3',
  ])('finds none in %j', text => expect(find(text)).toBeUndefined());
});
