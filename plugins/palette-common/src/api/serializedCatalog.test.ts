import { evaluate } from '../conformance';
import { shippedCatalog } from '../__testUtils__/catalog';
import { parseListing } from '../snapshot';
import {
  deserializePaletteCatalog,
  serializePaletteCatalog,
} from './serializedCatalog';

const throughJson = deserializePaletteCatalog(
  JSON.parse(JSON.stringify(serializePaletteCatalog(shippedCatalog))),
);

describe('a Palette catalog that crossed HTTP', () => {
  it('is the same', () => {
    expect(throughJson).toEqual(shippedCatalog);
    expect(throughJson.health.failures.size).toBeGreaterThan(0);
  });

  it('judges the same', () => {
    const snapshot = parseListing(
      [
        'NAMESPACE NAME READY STATUS RESTARTS AGE',
        'jet-system jet-1 0/1 CrashLoopBackOff 7 3h',
        'kube-system coredns-7db6d8ff4d-2kwtq 1/1 Running 0 3h',
      ].join('\n'),
      { observedAt: new Date('2026-11-23T12:00:00Z'), coverage: 'complete' },
    );
    const judge = (catalog: typeof shippedCatalog) =>
      evaluate(catalog, snapshot, { declared: {}, strictness: 'adapted' });

    expect(judge(throughJson)).toEqual(judge(shippedCatalog));
  });
});
