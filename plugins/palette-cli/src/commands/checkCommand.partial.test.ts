import {
  findListing,
  parseReport,
  runCheck,
  runProgram,
} from '../__testUtils__/runProgram';

describe('check of a listing that looks partial', () => {
  const part = findListing('enterprise-2023-healthy');
  const says = /looks incomplete: it has no .*may still be running/;

  it.each(['table', 'markdown'])('says so first in %s', async output => {
    const result = await runProgram(['check', part, '--output', output]);
    expect(result.output.split('\n')[0]).toMatch(says);
    expect(result.messages).not.toMatch(says);
  });

  it.each(['json', 'junit', 'sarif'])(
    'says so in %s and in the messages',
    async output => {
      const result = await runProgram(['check', part, '--output', output]);
      expect(result.output).toMatch(says);
      expect(result.messages.split('\n')[0]).toMatch(says);
    },
  );

  it('names the options that say what the listing shows, and keeps the verdict', async () => {
    const { output, exitCode } = await runCheck([part]);
    const { partialListing, verdict } = parseReport(output);
    expect([exitCode, verdict]).toEqual([1, 'nonconformant']);
    expect(partialListing).toMatchObject({
      namespaces: expect.arrayContaining(['cp-system', 'hubble-system']),
      sentence: expect.stringMatching(
        /add --complete-namespaces cp-system,hubble-system,.*add --partial\.$/,
      ),
    });
    const said = await runCheck([
      part,
      '--complete-namespaces',
      partialListing?.namespaces.join(',') ?? '',
    ]);
    expect(parseReport(said.output)).toMatchObject({ verdict: 'unknown' });
    expect(parseReport(said.output)).not.toHaveProperty('partialListing');
  });
});
