import type { Component } from '../../catalog';
import {
  absent,
  BLUE,
  type Cluster,
  where,
} from '../../__testUtils__/absentComponent';
import { hiddenPods } from '../../__testUtils__/pods';

describe('a component with an alternative', () => {
  const of = (alternative: string) => ({ group: 'agent', alternative });
  const web = { oneOf: of('old') };
  const other = { name: 'new', namespace: 'other', oneOf: of('new') };
  const further = { name: 'more', namespace: 'other', oneOf: of('new') };

  it('is not needed where the other one is there', () => {
    expect(absent(web, { pods: ['other/new'] }, [other])).toEqual({
      state: 'notInstalled',
      codes: ['alternative'],
      sentence: 'Not needed: new does its work here.',
    });
  });

  it('is not needed where a listing that is complete in some namespaces shows the other one', () => {
    expect(
      absent(
        web,
        {
          pods: ['other/new'],
          gaps: [
            {
              hides: 'pods',
              in: { allExcept: ['other'] },
              reason: 'partialListing',
              message: 'Partial.',
            },
          ],
        },
        [other],
      ).state,
    ).toBe('notInstalled');
  });

  it('is unknown where its own namespace could not be read', () => {
    expect(
      absent(web, { pods: ['other/new'], gaps: [hiddenPods('home')] }, [other])
        .state,
    ).toBe('unknown');
  });

  it('is not needed where the other one is only partly there', () => {
    expect(absent(web, { pods: ['other/new'] }, [other, further])).toEqual({
      state: 'notInstalled',
      codes: ['otherAlternativeExpected'],
      sentence: 'Not needed: new and more is expected here instead.',
    });
  });

  it('is superseded rather than not applicable, where nothing shows the trait', () => {
    const parts = { ...web, when: where('red') };

    expect(absent(parts, { pods: ['other/new'] }, [other]).codes).toEqual([
      'alternative',
    ]);
    expect(absent(parts, { pods: ['other/new', BLUE] }, [other]).codes).toEqual(
      ['conditionNotMet'],
    );
    expect(absent(parts, {}, [other]).codes).toEqual(['traitNotTold']);
  });
});

describe('a condition that only the owner of a cluster knows', () => {
  const known = { ownersKnowledge: {} };

  it('can be declared where it would explain why something is missing', () => {
    expect(
      absent(
        { when: where('red', true), optionalWhen: [where('green')] },
        { pods: [BLUE] },
        [],
        known,
      ).advice,
    ).toBe(
      'Check whether Deployment web exists and why it makes no pods. If that is intended, declare cloud=green or cloud=red.',
    );
  });
});

describe('a component compared with the documentation', () => {
  const documented = (parts: Partial<Component>, cluster: Cluster = {}) =>
    absent(parts, { strictness: 'documented', ...cluster });

  it('is missing whatever the traits', () => {
    expect(documented({ when: where('red') }, { pods: [BLUE] })).toMatchObject({
      state: 'missing',
      sentence:
        'No pod of Deployment web in home. The documentation lists it for every tenant cluster.',
    });
  });

  it('does not apply where the documentation does not list it', () => {
    expect(documented({ documents: [] })).toEqual({
      state: 'notApplicable',
      codes: ['notDocumented'],
      sentence: 'The documentation does not list it.',
    });
  });

  it.each<Partial<Component>>([
    { presence: 'optional' },
    { documentedAs: 'optional' },
  ])('may be absent where the documentation says so: %j', parts => {
    expect(documented(parts)).toEqual({
      state: 'notInstalled',
      codes: ['optional'],
      sentence: 'The documentation says that it may be absent.',
    });
  });

  it('is missing although it comes and goes, because the documentation lists it', () => {
    expect(documented({ presence: 'transient' }).state).toBe('missing');
  });

  it('is unknown where a gap hides it', () => {
    expect(documented({}, { gaps: [hiddenPods('home')] })).toMatchObject({
      state: 'unknown',
      codes: ['forbidden'],
    });
  });
});
