import type { Component, Conditions } from '../../catalog';
import { ago, hiddenPods, createPod } from '../../__testUtils__/pods';
import { judge, smallCatalog } from '../../__testUtils__/smallCatalog';

const HOUR = 3_600_000;
const blue: Conditions = { cloud: { values: ['blue'], not: false } };
const BLUE = 'infra/blue-driver';

/** Whether an optional component that is absent counts as missing. */
function isNeeded(
  parts: Partial<Component>,
  cluster: Parameters<typeof judge>[1] = {},
): boolean {
  const { findings } = judge(
    smallCatalog([{ presence: 'optional', ...parts }]),
    {
      namespaces: ['home'],
      ...cluster,
    },
  );
  return findings[0].state === 'missing';
}

describe('an optional component is needed', () => {
  it('where one of several conditions holds', () => {
    const red: Conditions = { cloud: { values: ['red'], not: false } };
    const parts = { requiredWhen: [red, blue] };

    expect(isNeeded(parts, { pods: [BLUE] })).toBe(true);
    expect(isNeeded(parts)).toBe(false);
    expect(isNeeded({ requiredWhen: [red] }, { pods: [BLUE] })).toBe(false);
  });

  it('only where its condition certainly holds', () => {
    expect(
      isNeeded({ requiredWhen: [blue] }, { gaps: [hiddenPods('infra')] }),
    ).toBe(false);
  });

  it('beside a workload that needs it', () => {
    const parts = {
      requiredWith: { workloads: ['db', 'api'], namespaces: ['data', 'home'] },
    };

    expect(isNeeded(parts, { pods: ['data/db'] })).toBe(true);
    expect(isNeeded(parts, { pods: ['home/api'] })).toBe(true);
    expect(isNeeded(parts, { pods: ['elsewhere/db', 'data/x'] })).toBe(false);
  });

  it('once such a workload is older than a limit', () => {
    const parts = {
      requiredOnceOlder: {
        workloads: ['db'],
        namespaces: ['data'],
        afterMs: HOUR,
        when: blue,
      },
    };
    const after = (createdAt: string | undefined, ...others: string[]) =>
      isNeeded(parts, {
        pods: [createPod('data/db', { createdAt }), ...others],
      });

    expect(after(ago(HOUR + 1), BLUE)).toBe(true);
    expect(after(ago(HOUR), BLUE)).toBe(false);
    expect(after(undefined, BLUE)).toBe(false);
    expect(after(ago(HOUR + 1))).toBe(false);
    expect(isNeeded(parts, { pods: [BLUE] })).toBe(false);
  });

  it('once its namespace is older than a limit', () => {
    const parts = {
      requiredIfNamespaceExists: { afterMs: HOUR, when: blue },
    };
    const after = (createdAt: string | undefined, ...pods: string[]) =>
      isNeeded(parts, {
        pods,
        namespaces: [{ name: 'home', phase: 'Active', createdAt }],
      });

    expect(after(ago(HOUR + 1), BLUE)).toBe(true);
    expect(after(ago(HOUR), BLUE)).toBe(false);
    expect(after(undefined, BLUE)).toBe(false);
    expect(after(ago(HOUR + 1))).toBe(false);
    expect(isNeeded(parts, { namespaces: [], pods: [BLUE] })).toBe(false);
  });
});

describe('a gap that hides an optional component', () => {
  const parts: Partial<Component> = {
    presence: 'optional',
    requiredIfNamespaceExists: { afterMs: HOUR, when: blue },
  };
  const hide = (createdAt: string, other: Partial<Component> = {}) =>
    judge(smallCatalog([{ ...parts, ...other }]), {
      pods: [BLUE],
      namespaces: [{ name: 'home', phase: 'Active', createdAt }],
      gaps: [hiddenPods('home')],
    });

  it('counts where the cluster needs the component', () => {
    const { verdict, findings } = hide(ago(HOUR + 1));

    expect(findings[0]).toMatchObject({ state: 'unknown', expected: true });
    expect(verdict).toBe('unknown');
  });

  it('does not count where the cluster may do without', () => {
    const { verdict, findings } = hide(ago(HOUR));

    expect(findings[0]).toMatchObject({ state: 'unknown', expected: false });
    expect(verdict).toBe('conformant');
  });
});
