import { writeNotes } from './notes';
import type { Finding, Trait } from './types';

const ownership = (leftOut = 0) =>
  ({ hosted: [], leftOut, namespaces: {} } as unknown as Parameters<
    typeof writeNotes
  >[0]['ownership']);
const trait = (name: string, untold = true) =>
  ({ name, title: `The ${name}`, untold } as Trait);
const untold = (component: string, untoldTrait?: string) =>
  ({ component, because: { untoldTrait } } as Finding);
const stuck = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    namespace: `n${i}`,
    sentence: `n${i} stays.`,
    state: 'degraded' as const,
  }));

const write = (parts: Partial<Parameters<typeof writeNotes>[0]>) =>
  writeNotes({
    findings: [],
    traits: [],
    stuck: [],
    leaving: [],
    strictness: 'adapted',
    ownership: ownership(),
    ...parts,
  });

describe('notes of a report', () => {
  it('are none where there is nothing to say', () => {
    expect(write({})).toEqual([]);
    expect(write({ traits: [trait('cloud')] })).toEqual([]);
  });

  it('say that the documentation counts as printed', () => {
    expect(write({ strictness: 'documented' })).toEqual([
      'Held to the documentation as printed: traits excuse nothing.',
    ]);
  });

  it('name ten namespaces that do not go away, and count the others', () => {
    const ten = stuck(10).map(({ sentence }) => sentence);
    expect(write({ stuck: stuck(10) })).toEqual(ten);
    expect(write({ stuck: stuck(12) })).toEqual([
      ...ten,
      '2 more namespaces do not go away.',
    ]);
  });

  it('name five namespaces of other clusters that are being deleted, and count the others', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    expect(write({ leaving: names })).toEqual([
      'Namespaces of other clusters are Terminating; the listing does not show since when: a, b, c, d, e. If they stay, look for the finalizers that keep them from being deleted.',
    ]);
    expect(write({ leaving: [...names, 'f', 'g'] })[0]).toContain(
      ': a, b, c, d, e and 2 more. If they',
    );
  });

  it('name five components that a trait nobody can tell leaves out, each once, and count the others', () => {
    const names = ['a', 'b', 'a', 'c', 'd', 'e'];
    const findings = [
      ...names.map(name => untold(name, 'cloud')),
      untold('other', 'size'),
      untold('seen'),
    ];
    const traits = [trait('cloud'), trait('size', false)];
    expect(write({ findings, traits })).toEqual([
      'The cloud: nothing here shows it, so what depends on it was not asked for: a, b, c, d, e. If you know it, declare cloud.',
    ]);
    expect(
      write({ findings: [...findings, untold('f', 'cloud')], traits })[0],
    ).toMatch(/: a, b, c, d, e and 1 more\. If you/);
  });

  it('count namespaces of clusters that are not looked at', () => {
    expect(write({ ownership: ownership(3) })).toEqual([
      '3 more namespaces are named after clusters, which is more than are looked at: what runs there was not judged.',
    ]);
  });
});
