import { resolve } from 'path';
import { Readable, Writable } from 'stream';
import type { Report } from 'backstage-plugin-palette-common';
import { createProgram } from '../program';

class Collected extends Writable {
  text = '';

  _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

/** The exit code of one run, and what it wrote. */
export interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly messages: string;
}

/** The folder of the test fixtures. */
// eslint-disable-next-line no-restricted-syntax
export const fixtures = resolve(__dirname, '../../../../test/fixtures');

/** Runs `palette-conformance` in this process. */
export async function runProgram(
  args: readonly string[],
  input: string | Buffer = '',
): Promise<Run> {
  const output = new Collected();
  const messages = new Collected();
  const exitCode = await createProgram({
    output,
    messages,
    input: Readable.from([Buffer.from(input)]),
  }).run(args);
  return { exitCode, output: output.text, messages: messages.text };
}

/** Runs `palette-conformance check`, with the whole report as JSON. */
export function runCheck(
  args: readonly string[],
  input?: string | Buffer,
): Promise<Run> {
  return runProgram(['check', ...args, '--output', 'json'], input);
}

/** The file of a listing in the fixtures. */
export function findListing(name: string): string {
  return resolve(fixtures, 'listings', `${name}.txt`);
}

export function parseReport(output: string): Report {
  return JSON.parse(output);
}

/** The components that the report calls missing. */
export function listMissing(output: string): readonly string[] {
  return parseReport(output)
    .findings.filter(finding => finding.state === 'missing')
    .map(finding => finding.component);
}
