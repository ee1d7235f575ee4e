import { readFile } from 'fs/promises';
import { findListing, runProgram } from '../__testUtils__/runProgram';

const page = 'https://docs.spectrocloud.com/troubleshooting/enterprise-install';

/** Prints the report of a management cluster on which one workload crashes. */
async function print(output: string): Promise<string> {
  const text = await readFile(findListing('enterprise-vsphere'), 'utf8');
  const crashing = text
    .split('\n')
    .map(row =>
      row.includes(' mongo-1 ')
        ? row.replace('Running', 'CrashLoopBackOff')
        : row,
    )
    .join('\n');
  const run = await runProgram(['check', '-', '--output', output], crashing);
  return run.output;
}

describe('a known trouble', () => {
  it('has its title and its page below the table', async () => {
    expect(await print('table')).toContain(
      `\nKnown troubles\nA crashing member of the database blocks upgrades\n  ${page}\n`,
    );
  });

  it('has its page in JUnit', async () => {
    expect(await print('junit')).toContain(`See ${page}`);
  });

  it('is a rule of its own in SARIF, with its page', async () => {
    const [{ tool, results }] = JSON.parse(await print('sarif')).runs;
    const id = 'degraded/mongo-member-crashing';

    expect(results.map((r: { ruleId: string }) => r.ruleId)).toEqual([id]);
    expect(
      tool.driver.rules.filter((rule: { id: string }) => rule.id === id),
    ).toEqual([
      {
        id,
        shortDescription: {
          text: 'A crashing member of the database blocks upgrades.',
        },
        helpUri: page,
      },
    ]);
  });
});
