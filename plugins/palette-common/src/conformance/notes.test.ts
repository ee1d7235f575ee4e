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
const stuck = (count: number, state: 'degraded' | 'progressing' = 'degraded') =>
  Array.from({ length: count }, (_, i) => ({
    namespace: `n${i}`,
    sentence: `n${i} stays.`,
    state,
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
    expect(write({ stuck: stuck(11) })).toEqual([
      ...ten,
      '1 more namespace does not go away.',
    ]);
    expect(write({ stuck: stuck(12) })).toEqual([
      ...ten,
      '2 more namespaces do not go away.',
    ]);
  });

  it('count namespaces apart of which nobody knows since when they are being deleted', () => {
    const leaving = stuck(13, 'progressing').slice(11);
    const undated = 'Terminating; the listing does not show since when.';
    expect(write({ stuck: [...stuck(11), ...leaving] }).slice(10)).toEqual([
      '1 more namespace does not go away.',
      `2 more namespaces are ${undated}`,
    ]);
    expect(
      write({ stuck: [...stuck(10), ...leaving.slice(1)] }).slice(10),
    ).toEqual([`1 more namespace is ${undated}`]);
  });

  it('name five namespaces that are being deleted and that nothing here needs, and count the others', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    expect(write({ leaving: ['a'] })).toEqual([
      'Namespace a is Terminating; the listing does not show since when. If it stays, look for the finalizers that keep it from being deleted.',
    ]);
    expect(write({ leaving: names })).toEqual([
      'Some namespaces are Terminating; the listing does not show since when: a, b, c, d, e. If they stay, look for the finalizers that keep them from being deleted.',
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
    expect(write({ ownership: ownership(1) })).toEqual([
      '1 more namespace is named after a cluster, which is more than are looked at: what runs there was not judged.',
    ]);
    expect(write({ ownership: ownership(3) })).toEqual([
      '3 more namespaces are named after clusters, which is more than are looked at: what runs there was not judged.',
    ]);
  });
});
