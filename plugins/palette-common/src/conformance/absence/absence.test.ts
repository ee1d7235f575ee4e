import type { Component } from '../../catalog';
import { absent, BLUE, where } from '../../__testUtils__/absentComponent';
import { ago, hiddenPods } from '../../__testUtils__/pods';

/** A gap that leaves the trait `cloud` unknown. */
const cloudHidden = hiddenPods('infra');

describe('a component that every cluster has', () => {
  it('is missing where no pod of it is in its namespace', () => {
    expect(absent({})).toEqual({
      state: 'missing',
      codes: ['noPod'],
      sentence:
        'No pod of Deployment web in home. Expected on every tenant cluster.',
      advice: 'Check whether Deployment web exists and why it makes no pods.',
    });
  });

  it('is missing with its namespace', () => {
    expect(absent({}, { namespaces: [] })).toEqual({
      state: 'missing',
      codes: ['noNamespace'],
      sentence:
        'Namespace home is not there, so neither is Deployment web. Expected on every tenant cluster.',
      advice: 'Check whether Deployment web exists and why it makes no pods.',
    });
  });

  it('is missing from a namespace that is being deleted, and the advice names the namespace', () => {
    const leaving = (deletedAt: string | undefined) =>
      absent(
        {},
        { namespaces: [{ name: 'home', phase: 'Terminating', deletedAt }] },
      );

    expect(leaving(ago(3_600_000))).toEqual({
      state: 'missing',
      codes: ['noPod', 'namespaceTerminating'],
      sentence:
        'No pod of Deployment web in home. The namespace has been Terminating for 1 h. Expected on every tenant cluster.',
      advice:
        'Look for the finalizers that keep the namespace from being deleted.',
    });
    expect(leaving(undefined)).toMatchObject({
      codes: ['noPod', 'namespaceTerminating'],
      sentence:
        'No pod of Deployment web in home. The namespace is Terminating. Expected on every tenant cluster.',
    });
    expect(leaving('no time').sentence).toContain('The namespace is Term');
  });

  it('is unknown where a gap hides its namespace', () => {
    expect(absent({}, { gaps: [hiddenPods('home')] })).toEqual({
      state: 'unknown',
      codes: ['forbidden'],
      sentence: 'Pods in home could not be read.',
    });
  });

  it('is unknown where a gap hides another namespace in which it may be', () => {
    expect(
      absent({ alsoIn: ['away'] }, { gaps: [hiddenPods('away')] }).state,
    ).toBe('unknown');
    expect(absent({}, { gaps: [hiddenPods('away')] }).state).toBe('missing');
  });
});

describe('a component that a trait decides', () => {
  it('is missing where the trait holds, on clusters such as this one', () => {
    expect(absent({ when: where('blue') }, { pods: [BLUE] })).toMatchObject({
      state: 'missing',
      sentence:
        'No pod of Deployment web in home. Expected on a tenant cluster such as this one.',
    });
  });

  it('does not apply where the trait does not hold', () => {
    expect(absent({ when: where('red') }, { pods: [BLUE] })).toEqual({
      state: 'notApplicable',
      codes: ['conditionNotMet'],
      sentence:
        'Only where cloud is Red; here it is Blue (Deployment blue-driver in infra).',
    });
  });

  it('does not apply where everything was read and nothing shows the trait', () => {
    expect(absent({ when: where('red') })).toEqual({
      state: 'notApplicable',
      codes: ['traitNotTold'],
      sentence: 'Only where cloud is Red; nothing here is a sign of that.',
      untoldTrait: 'cloud',
    });
  });

  it('is unknown where a gap hides the trait, and can be declared', () => {
    expect(absent({ when: where('red') }, { gaps: [cloudHidden] })).toEqual({
      state: 'unknown',
      codes: ['traitUnknown'],
      sentence: 'Only where cloud is Red, which could not be told here.',
      advice: 'Declare cloud, or let every namespace be read.',
    });
  });

  it('is unknown as long as a gap hides whether it is optional', () => {
    expect(
      absent({ optionalWhen: [where('red')] }, { gaps: [cloudHidden] }),
    ).toEqual({
      state: 'unknown',
      codes: ['traitUnknown'],
      sentence:
        'Whether it is needed depends on a trait that could not be told here.',
      advice: 'Declare cloud, or let every namespace be read.',
    });
  });

  it('is missing where it would be optional under another trait', () => {
    const parts = { optionalWhen: [where('red')] };

    expect(absent(parts, { pods: [BLUE] }).state).toBe('missing');
    expect(absent(parts).state).toBe('missing');
  });
});

describe('an optional component', () => {
  const optional = {
    state: 'notInstalled',
    codes: ['optional'],
    sentence: 'Optional: depends on the installation.',
  };

  it('may be absent', () => {
    expect(absent({ presence: 'optional' })).toEqual(optional);
  });

  it('may be absent where its condition cannot be told', () => {
    expect(
      absent(
        { presence: 'optional', when: where('red') },
        { gaps: [cloudHidden] },
      ),
    ).toEqual(optional);
  });

  it('may be absent where one of several conditions makes it optional', () => {
    expect(
      absent({ optionalWhen: [where('red'), where('blue')] }, { pods: [BLUE] }),
    ).toEqual(optional);
  });

  it('names the trait where nothing shows it and it is optional for that reason alone', () => {
    const notRed = where('red', true);
    const untold = { ...optional, untoldTrait: 'cloud' };

    expect(absent({ optionalWhen: [notRed] })).toEqual(untold);
    expect(absent({ optionalWhen: [where('red'), notRed] })).toEqual(untold);
    expect(absent({ optionalWhen: [notRed, {}] })).toEqual(optional);
    expect(absent({ optionalWhen: [notRed] }, { pods: [BLUE] })).toEqual(
      optional,
    );
    expect(absent({ presence: 'optional', optionalWhen: [notRed] })).toEqual(
      optional,
    );
  });

  it('may be absent where one condition makes it optional and another cannot be told', () => {
    expect(
      absent(
        {
          optionalWhen: [
            { other: { values: ['x'], not: false } },
            where('blue'),
          ],
        },
        { pods: [BLUE] },
      ),
    ).toEqual(optional);
  });

  it('is missing where it is needed after all, whatever else a trait asks for', () => {
    const needed = {
      state: 'missing',
      sentence:
        'No pod of Deployment web in home. Expected here, although it is optional elsewhere.',
    };
    const parts: Partial<Component> = {
      presence: 'optional',
      requiredWhen: [where('blue')],
    };

    expect(absent(parts, { pods: [BLUE] })).toMatchObject(needed);
    expect(
      absent({ ...parts, when: where('red') }, { pods: [BLUE] }),
    ).toMatchObject(needed);
  });

  it('is unknown where it is needed and a gap hides it', () => {
    expect(
      absent(
        { presence: 'optional', requiredWhen: [where('blue')] },
        { pods: [BLUE], gaps: [hiddenPods('home')] },
      ).state,
    ).toBe('unknown');
  });
});

describe('a component that comes and goes', () => {
  const transient = { presence: 'transient' } as const;

  it('may be absent', () => {
    expect(absent(transient)).toEqual({
      state: 'notInstalled',
      codes: ['transient'],
      sentence: 'Comes and goes: not running now.',
    });
  });

  it('may be absent even where it is needed', () => {
    expect(
      absent({ ...transient, requiredWhen: [where('blue')] }, { pods: [BLUE] })
        .state,
    ).toBe('notInstalled');
  });

  it('is unknown where a gap hides it', () => {
    expect(absent(transient, { gaps: [hiddenPods('home')] }).state).toBe(
      'unknown',
    );
  });
});
