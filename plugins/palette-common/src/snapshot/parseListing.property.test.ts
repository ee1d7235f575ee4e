import fc from 'fast-check';
import { listingText } from '../__testUtils__/listings';
import { parseListing } from './parseListing';

const observedAt = new Date('2026-11-23T12:00:00Z');
const real = listingText('tenant-aws');

const words = fc.constantFrom(
  ...['NAMESPACE', 'NAME', 'READY', 'STATUS', 'AGE', 'kube-system', 'etcd-0'],
  ...['1/1', 'Running', 'Init:0/1', '<none>', '(1m', 'ago)', '0', '12d', '|'],
  ...['$', 'kubectl', 'get', '-n', '--namespace=x', '| grep', 'PS C:\\>', '> '],
  ...['apiVersion:', 'kind: List', 'items:', '- kind: Pod', '---', '- ', '? '],
  ...['{', '}', '[', ']', '"', '{"kind":"PodList","items":[', '&a', '*a', '|-'],
  ...['\u001b[31m', '\u001b]', '\uFEFF', '\u0000', '\u202e', '\ud800', '```'],
  ...['...', '…', '--More--', '|grep', '| less', '-lx', 'config', 'ns', 'wc'],
  ...['__proto__', 'constructor', 'Name:  x', 'No resources found', '12:'],
  ...[
    'Error from server (Forbidden): pods is forbidden',
    'metadata: {name: a}',
  ],
);
const separator = fc.constantFrom(' ', '\n', '\t', '\r\n', '  ', '\n  ', '');
const salad = fc
  .array(fc.tuple(fc.oneof(words, fc.string()), separator), { maxLength: 60 })
  .map(parts => parts.flat().join(''));
const spoiled = fc
  .tuple(fc.nat(real.length), fc.nat(40), fc.oneof(words, fc.string()))
  .map(
    ([at, length, put]) => real.slice(0, at) + put + real.slice(at + length),
  );
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  salad,
  spoiled,
  fc.json(),
  fc.json().map(json => `{"kind":"PodList","items":[${json}]}`),
);

type Outcome = { readonly texts: readonly string[]; readonly fault?: string };

/** The texts that reading gives to print, and what is wrong with them. */
function getOutcome(text: string, namespace: string | undefined): Outcome {
  try {
    const { pods, notes } = parseListing(text, { observedAt, namespace });
    const unnamed = pods.some(pod => !pod.namespace || !pod.name);
    return { texts: notes, ...(unnamed && { fault: 'a pod without a name' }) };
  } catch (error) {
    const { name, message } = error as Error;
    return {
      texts: [message],
      ...(name !== 'InputError' && { fault: `${name}: ${message}` }),
    };
  }
}

describe('parseListing, on any text', () => {
  it('makes a snapshot of it or refuses it in a sentence that is safe to print', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.option(fc.constantFrom('x', 'No', ''), { nil: undefined }),
        (text, namespace) => {
          const { texts, fault } = getOutcome(text, namespace);
          expect(fault).toBeUndefined();
          expect(texts.join('').length).toBeLessThan(1_000);
          expect(texts.join('')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

/** How many characters regular expressions are given while a text is read. */
function charactersLookedAt(text: string): number {
  const exec = RegExp.prototype.exec;
  let count = 0;
  const spy = jest
    .spyOn(RegExp.prototype, 'exec')
    .mockImplementation(function counting(this: RegExp, given: string) {
      const { global, sticky, lastIndex: from } = this;
      const found = exec.call(this, given);
      if (sticky) {
        // A sticky expression looks in one place only; splitting then tries the next place.
        count += found ? this.lastIndex - from : 1;
      } else {
        const length = String(given).length;
        const end = global && found ? this.lastIndex : length;
        count += end - (global ? from : 0);
      }
      return found;
    });
  try {
    parseListing(text, { observedAt });
  } catch {
    // Refusing has to be cheap too.
  } finally {
    spy.mockRestore();
  }
  return count;
}

describe('twice the text takes twice the work, not four times', () => {
  it.each<[string, (n: number) => string]>([
    ['rows', n => 'a b 1/1 Running 0 1d\n'.repeat(n)],
    ['rows that are none', n => `a b 1/1 Running 0 1d\n${'a b c\n'.repeat(n)}`],
    ['headers', n => 'NAMESPACE NAME STATUS\na b Running\n'.repeat(n)],
    ['prompts', n => '$ kubectl get pods -n x\nb Running\n'.repeat(n)],
    ['commands that go on', n => '$ kubectl get pods |\n'.repeat(n)],
    ['filters', n => `$ kubectl get pods ${'|sort'.repeat(n)}`],
    ['other outputs', n => '$ kubectl get ns\na Active 1d\n'.repeat(n)],
    ['rows that are left out', n => 'a b 1/1 Running 0 1d\n...\n'.repeat(n)],
    ['rows that break off', n => 'a b-0 1/1 Runn\n…\n'.repeat(n)],
    [
      'lines before a header',
      n => `${'our pre-prod cluster:\n'.repeat(n)}NAME NAMESPACE STATUS`,
    ],
    ['dots', n => '.'.repeat(n)],
    ['words', n => 'a '.repeat(n)],
    ['one word', n => `${'a'.repeat(n)}/ b`],
    ['slashes', n => '/'.repeat(n)],
    ['blanks', n => `${' '.repeat(n)}a`],
    ['brackets', n => '( '.repeat(n)],
    ['colours', n => '\u001b[3'.repeat(n)],
    ['titles of a terminal', n => '\u001b]'.repeat(n)],
    ['quotations', n => '> '.repeat(n)],
    ['numbers', n => '1: '.repeat(n)],
    ['frames', n => `|${' |'.repeat(n)}`],
    ['opening braces', n => '{'.repeat(n)],
    ['strings', n => `{"${'\\n'.repeat(n)}`],
    ['items', n => `items:\n${'- kind: Node\n'.repeat(n)}`],
  ])('%s', (_, make) => {
    const once = charactersLookedAt(make(500));
    const twice = charactersLookedAt(make(1_000));
    expect(twice).toBeLessThan(2.2 * once + 10_000);
  });
});
