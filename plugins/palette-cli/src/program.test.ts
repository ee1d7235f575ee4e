import { runProgram } from './__testUtils__/runProgram';

describe('createProgram', () => {
  it.each([
    [['catalog'], /--cluster-type/],
    [
      ['catalog', '--cluster-type', 'edge'],
      /no cluster type "edge".*tenant, pcg, enterprise/,
    ],
    [['catalog', '--cluster-type', 'pcg', '--output', 'xml'], /table, json/],
    [['catalogue'], /unknown command/],
    [[], /Usage/],
    [['check'], /missing required argument/],
    [['check', '--no-such-option', 'x'], /unknown option/],
  ])('refuses %j with exit code 2 and one sentence', async (args, message) => {
    const result = await runProgram(args);
    expect(result.exitCode).toBe(2);
    expect(result.output).toBe('');
    expect(result.messages).toMatch(message);
  });

  it('prints help with exit code 0', async () => {
    const { exitCode, output } = await runProgram(['--help']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/Exit codes: 0 conformant/);
  });
});
