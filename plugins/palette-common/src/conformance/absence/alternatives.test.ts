import type { Component, Conditions } from '../../catalog';
import { hiddenPods } from '../../__testUtils__/pods';
import { judge, smallCatalog } from '../../__testUtils__/smallCatalog';

const where = (value: string): Conditions => ({
  cloud: { values: [value], not: false },
});

/** A component of an alternative of one group; its namespace has its own name. */
const part = (
  name: string,
  alternative: string,
  parts: Partial<Component> = {},
): Partial<Component> => ({
  name,
  namespace: name,
  oneOf: { group: 'agent', alternative },
  ...parts,
});

/** `component: code` for each component that was judged. */
function judged(
  components: readonly Partial<Component>[],
  cluster: Parameters<typeof judge>[1] = {},
) {
  const { findings } = judge(smallCatalog(components), {
    namespaces: components.map(({ name }) => name!),
    ...cluster,
  });
  return Object.fromEntries(
    findings.map(f => [f.component, f.because.codes[0]]),
  );
}

describe('among several alternatives, the expected one is', () => {
  const a = part('a', 'one');
  const b = part('b', 'two');

  it('the first where none is there', () => {
    expect(judged([a, b])).toEqual({
      a: 'noPod',
      b: 'otherAlternativeExpected',
    });
  });

  it('the one that is there', () => {
    expect(judged([a, b], { pods: ['b/b'] })).toEqual({
      a: 'alternative',
      b: 'ready',
    });
  });

  it('a whole one, however many parts of another are there', () => {
    const parts = [
      part('a', 'one'),
      part('b', 'one'),
      part('c', 'one'),
      part('d', 'two'),
    ];

    expect(judged(parts, { pods: ['a/a', 'b/b', 'd/d'] })).toMatchObject({
      c: 'alternative',
      d: 'ready',
    });
  });

  it('the one with most of it there, where none is whole', () => {
    const parts = [
      part('a', 'one'),
      part('b', 'one'),
      part('c', 'two'),
      part('d', 'two'),
      part('e', 'two'),
    ];

    expect(judged(parts, { pods: ['a/a', 'c/c', 'd/d'] })).toMatchObject({
      b: 'otherAlternativeExpected',
      e: 'noPod',
    });
  });

  it('the one that a gap may hide, where none is seen', () => {
    expect(judged([a, b], { gaps: [hiddenPods('b')] })).toEqual({
      a: 'otherAlternativeExpected',
      b: 'forbidden',
    });
  });

  it('one with a part that a gap may hide, in one of its namespaces', () => {
    expect(
      judged([a, part('b', 'two', { alsoIn: ['away'] }), part('c', 'two')], {
        gaps: [hiddenPods('away')],
      }),
    ).toEqual({ a: 'otherAlternativeExpected', b: 'forbidden', c: 'noPod' });
  });

  it('the one that is seen rather than one that a gap may hide', () => {
    expect(judged([a, b], { pods: ['a/a'], gaps: [hiddenPods('b')] })).toEqual({
      a: 'ready',
      b: 'forbidden',
    });
  });

  it('not one that the traits rule out', () => {
    const ruledOut = part('a', 'one', { when: where('red') });
    const seen = { pods: ['infra/blue-driver'] };

    expect(judged([ruledOut, b], seen)).toEqual({
      a: 'conditionNotMet',
      b: 'noPod',
    });
    expect(
      judged([ruledOut, b], { pods: [...seen.pods, 'a/a'] }),
    ).toMatchObject({ b: 'noPod' });
  });

  it('one with a part that is not ruled out', () => {
    const half = part('a', 'one', { when: where('red') });

    expect(
      judged([half, part('c', 'one'), b], { pods: ['infra/blue-driver'] }),
    ).toEqual({
      a: 'conditionNotMet',
      c: 'noPod',
      b: 'otherAlternativeExpected',
    });
  });

  it('one that the traits leave open', () => {
    const open = part('a', 'one', { when: where('red') });

    expect(judged([open, b], { gaps: [hiddenPods('infra')] })).toEqual({
      a: 'traitUnknown',
      b: 'otherAlternativeExpected',
    });
  });

  it('one that is whole without its optional parts', () => {
    const parts = [a, b, part('c', 'two', { presence: 'optional' })];

    expect(judged(parts, { pods: ['b/b'] })).toMatchObject({
      a: 'alternative',
      c: 'optional',
    });
    expect(judged(parts, { pods: ['c/c'] })).toMatchObject({
      a: 'otherAlternativeExpected',
      b: 'noPod',
    });
  });

  it('one with optional parts only, once one of them is there', () => {
    const parts = [a, part('b', 'two', { presence: 'optional' })];

    expect(judged(parts, { pods: ['b/b'] })).toMatchObject({
      a: 'alternative',
    });
    expect(judged(parts)).toEqual({
      a: 'noPod',
      b: 'otherAlternativeExpected',
    });
  });
});

describe('the replacement of an alternative', () => {
  const sentence = (...parts: readonly Partial<Component>[]) =>
    judge(smallCatalog([part('a', 'one'), ...parts]), {
      pods: ['b/b'],
    }).findings.find(f => f.component === 'a')!.because.sentence;

  it('is named by its required parts, each once', () => {
    expect(
      sentence(
        part('b', 'two'),
        part('b', 'two', { namespace: 'c', alsoIn: ['b'], homes: ['c'] }),
        part('d', 'two', { presence: 'optional' }),
      ),
    ).toBe('Not needed: b does its work here.');
  });

  it('is named by all of its parts where none is required', () => {
    expect(
      sentence(
        part('b', 'two', { presence: 'optional' }),
        part('d', 'two', { presence: 'optional' }),
      ),
    ).toBe('Not needed: b and d does its work here.');
  });
});

it('groups of alternatives do not affect each other, nor components without alternatives', () => {
  const of = (group: string, alternative: string) => ({
    oneOf: { group, alternative },
  });

  expect(
    judged(
      [
        part('a', 'one', of('agent', 'one')),
        part('b', 'two', of('agent', 'two')),
        part('c', 'one', of('ingress', 'one')),
        part('d', 'two', of('ingress', 'two')),
        part('e', 'none', { oneOf: undefined }),
      ],
      { pods: ['b/b', 'c/c'] },
    ),
  ).toEqual({
    a: 'alternative',
    b: 'ready',
    c: 'ready',
    d: 'alternative',
    e: 'noPod',
  });
});
