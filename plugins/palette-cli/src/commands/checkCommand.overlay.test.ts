import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  findListing,
  parseReport,
  runCheck,
} from '../__testUtils__/runProgram';

describe('check with overlays', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'palette-overlay-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  const write = async (name: string, text: string) => {
    const file = join(directory, name);
    await writeFile(file, text);
    return file;
  };

  it('names their runbooks, in the order in which they apply', async () => {
    const id = 'mongo-member-crashing';
    const first = await write(
      'first.yaml',
      `troubles: [{ id: ${id}, advice: First., runbook: 'https://runbooks.example.com' }]`,
    );
    const second = await write(
      'second.yaml',
      `troubles: [{ id: ${id}, advice: Second. }]`,
    );
    const text = await readFile(findListing('enterprise-vsphere'), 'utf8');

    const { output } = await runCheck(
      ['-', '--overlay', first, '--overlay', second],
      text.replace(/( mongo-1 .*)Running/, '$1CrashLoopBackOff'),
    );

    expect(parseReport(output).findings[0].because).toMatchObject({
      advice: 'Second.',
      trouble: { id, runbook: 'https://runbooks.example.com' },
    });
  });

  it('is refused, with the place and exit code 2, where one is broken', async () => {
    const broken = await write('broken.yaml', 'components: []');

    const { exitCode, messages } = await runCheck([
      findListing('tenant-vsphere'),
      '--overlay',
      broken,
    ]);

    expect(exitCode).toBe(2);
    expect(messages).toContain(
      'broken.yaml: the whole file: an overlay can have troubles and nothing else so far; remove components',
    );
  });
});
