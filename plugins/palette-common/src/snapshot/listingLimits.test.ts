import { refusal } from '../__testUtils__/pastedListings';

describe('a listing beyond the limits is refused with a sentence:', () => {
  it.each([
    [
      'lines',
      'n p 1/1 Running 0 1d\n'.repeat(100_001),
      /more than 100,000 lines/,
    ],
    ['blank lines', '\n'.repeat(1_000_001), /more than 1,000,000 lines/],
    [
      'pods',
      Array.from(
        { length: 50_001 },
        (_, i) => `n p-${i} 1/1 Running 0 1d`,
      ).join('\n'),
      /more than 50,000 pods/,
    ],
    [
      'namespaces',
      Array.from({ length: 5_001 }, (_, i) => `n-${i} p 1/1 Running 0 1d`).join(
        '\n',
      ),
      /more than 5,000 namespaces/,
    ],
    [
      'namespaces of pods that are gone',
      Array.from(
        { length: 5_001 },
        (_, i) =>
          `$ kubectl get pods -n n-${i} -w --output-watch-events\nEVENT NAME READY STATUS RESTARTS AGE\nDELETED p 1/1 Running 0 1d`,
      ).join('\n'),
      /more than 5,000 namespaces/,
    ],
    [
      'objects',
      `kind: List\nitems:\n${'- kind: Node\n'.repeat(50_001)}`,
      /more than 50,000 pods/,
    ],
    [
      'YAML',
      `kind: List\n${'# comment\n'.repeat(600_000)}`,
      /more than 5 MB of YAML/,
    ],
  ])('%s', (_, text, message) => expect(refusal(text)).toMatch(message));
});
