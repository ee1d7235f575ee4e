import { ClusterRefusal } from './ClusterRefusal';
import { readLog } from './readLog';

const { signal } = new AbortController();
const source = {
  namespace: 'jet-system',
  pod: 'jet-1',
  container: 'jet',
  previous: false,
};

const read = (body: BodyInit, status = 200) =>
  readLog(async () => new Response(body, { status }), source, signal);

const number = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index}`);

describe('readLog', () => {
  it('returns lines without their ends', async () => {
    expect(await read('one\r\ntwo\n\nfour\n')).toEqual({
      lines: ['one', 'two', '', 'four'],
      cut: false,
      shortened: false,
    });
  });

  it('returns no lines of an empty log', async () => {
    expect((await read('')).lines).toEqual([]);
    expect((await read('\n')).lines).toEqual([]);
  });

  it('keeps 5,000 lines', async () => {
    const { lines, cut } = await read(number(5_000).join('\n'));
    expect([lines.length, cut]).toEqual([5_000, false]);
  });

  it('leaves out what is before the last 5,000 lines', async () => {
    const { lines, cut } = await read(`${number(5_001).join('\n')}\n`);
    expect([lines.length, lines[0], cut]).toEqual([5_000, 'line 1', true]);
  });

  it('keeps the last megabyte, from the beginning of a line', async () => {
    const line = 'x'.repeat(3_000);
    const { lines, cut } = await read(
      Array.from({ length: 1_000 }, () => line).join('\n'),
    );
    expect(cut).toBe(true);
    expect(new Set(lines)).toEqual(new Set([line]));
    expect(lines).toHaveLength(Math.floor(1_048_576 / 3_001));
  });

  it('shortens a line of more than 4,000 characters', async () => {
    const { lines, shortened } = await read('x'.repeat(4_001));
    expect([lines, shortened]).toEqual([[`${'x'.repeat(4_000)}…`], true]);
  });

  it('asks with names as parts of a path and a query', async () => {
    const fetch = jest.fn(async () => new Response(''));
    const names = { namespace: '../a', pod: 'b?c', container: 'd&e' };
    await readLog(fetch, { ...names, previous: true }, signal);
    expect(fetch).toHaveBeenCalledWith({
      path: '/api/v1/namespaces/..%2Fa/pods/b%3Fc/log?container=d%26e&tailLines=5001&previous=true',
      accept: '*/*',
      signal,
    });
  });

  it('fails with the status and the words of the API server', async () => {
    const status = JSON.stringify({ message: 'is waiting to start\u0007' });
    const failure = await read(status, 400).catch(error => error);
    expect(failure).toBeInstanceOf(ClusterRefusal);
    expect(failure).toMatchObject({
      status: 400,
      message: 'is waiting to start␇',
    });
  });

  it('keeps nothing of an error that is not the API server’s', async () => {
    const failure = await read('<html>secret', 502).catch(error => error);
    expect(failure).toMatchObject({ status: 502, message: '' });
  });
});
