import { countFindings, writeHeadline } from './headline';
import type { StuckNamespace } from './notes';
import type { Findings } from './report/collectFindings';
import type { Finding, HostedClusterFinding, WorkloadFinding } from './types';

const finding = (
  component: string,
  parts: Partial<Omit<Finding, 'because'>> & { causedBy?: string[] } = {},
): Finding => {
  const { causedBy, ...rest } = parts;
  const state = rest.state ?? 'ready';
  return {
    id: `shop/${component}`,
    namespace: 'shop',
    component,
    state,
    expected: true,
    because: {
      codes: [],
      sentence: `It is ${state}.`,
      ...(causedBy && { causedBy }),
    },
    ...rest,
  } as Finding;
};
const found = (parts: Partial<Findings>): Findings => ({
  findings: [],
  companions: [],
  unlisted: [],
  hosted: [],
  ...parts,
});
const waived = { waived: {} as NonNullable<WorkloadFinding['waived']> };
const optional = { expected: false, state: 'notInstalled' } as const;
const elsewhere = { expected: false, state: 'notApplicable' } as const;
const stuck: readonly StuckNamespace[] = [
  {
    namespace: 'new',
    sentence: 'The namespace new is Terminating.',
    state: 'progressing',
  },
  {
    namespace: 'old',
    sentence: 'The namespace old does not go away.',
    state: 'degraded',
  },
];

describe('counts of components', () => {
  it('are of those that are expected and not waived, and of states', () => {
    const counts = countFindings(
      found({
        findings: [
          finding('a'),
          finding('b', { state: 'missing' }),
          finding('c', { state: 'missing', ...waived }),
          finding('d', optional),
        ],
        companions: [finding('e', waived)],
      }),
    );
    expect(counts).toMatchObject({ ready: 1, expected: 2, waived: 2 });
    expect(counts.byState).toMatchObject({
      ready: 1,
      missing: 2,
      notInstalled: 1,
    });
  });

  it('have no waived ones where none is', () => {
    expect(
      countFindings(found({ findings: [finding('a')] })),
    ).not.toHaveProperty('waived');
  });
});

describe('the headline of a conformant cluster', () => {
  const write = (...findings: readonly Finding[]) =>
    writeHeadline('conformant', found({ findings }), []);

  it('counts what is ready', () => {
    expect(write(finding('a'), finding('b'))).toBe('All 2 components ready.');
  });

  it('counts what is apart', () => {
    expect(
      write(
        finding('a'),
        finding('b', waived),
        finding('c', elsewhere),
        finding('d', optional),
      ),
    ).toBe(
      'All 1 components ready; 1 is waived, 1 does not apply, 1 optional one is not installed.',
    );
    const two = (parts: Partial<Finding>) => [
      finding('x', parts),
      finding('y', parts),
    ];
    expect(write(...two(waived), ...two(elsewhere), ...two(optional))).toBe(
      'All 0 components ready; 2 are waived, 2 do not apply, 2 optional ones are not installed.',
    );
  });
});

describe('the headline of a cluster that is unknown', () => {
  const write = (...findings: readonly Finding[]) =>
    writeHeadline('unknown', found({ findings }), []);
  const hidden = (component: string) =>
    finding(component, { state: 'unknown' });

  it('names the one component that could not be checked', () => {
    expect(write(finding('a'), hidden('b'))).toBe('shop / b: It is unknown.');
  });

  it('counts several, with the reason of the first', () => {
    expect(write(finding('a'), hidden('b'), hidden('c'))).toBe(
      '2 of 3 components could not be checked. It is unknown.',
    );
  });

  it('says where that is not in the report', () => {
    expect(
      write(finding('a'), finding('b', { ...optional, state: 'unknown' })),
    ).toBe(
      'What is wrong is not in this report, which leaves out what exceeds its limits.',
    );
  });
});

describe('the headline of a cluster in trouble', () => {
  const write = (
    parts: Partial<Findings>,
    namespaces: readonly StuckNamespace[] = [],
  ) => writeHeadline('degraded', found(parts), namespaces);
  const degraded = (component: string, causedBy?: string[]) =>
    finding(component, { state: 'degraded', causedBy });

  it('has the worst finding, then its consequences and other counts', () => {
    expect(
      write({
        findings: [
          degraded('b', ['shop/a']),
          degraded('c'),
          degraded('d', ['shop/a']),
          finding('e', { state: 'unknown' }),
          finding('a', { state: 'missing' }),
          finding('f', { state: 'missing', ...waived }),
        ],
      }),
    ).toBe(
      'shop / a: It is missing. 2 follow from it. 1 more needs a look. 1 could not be checked. 1 is waived.',
    );
    expect(
      write({
        findings: [
          finding('a', { state: 'missing' }),
          degraded('b', ['shop/a']),
          degraded('c'),
          degraded('d'),
          finding('e', { state: 'unknown', causedBy: ['shop/a'] }),
          finding('f', { state: 'unknown' }),
          finding('g', waived),
          finding('h', waived),
        ],
      }),
    ).toBe(
      'shop / a: It is missing. 1 follows from it. 2 more need a look. 2 could not be checked. 2 are waived.',
    );
  });

  it('has nothing else where nothing else is wrong', () => {
    expect(write({ findings: [degraded('a')] })).toBe(
      'shop / a: It is degraded.',
    );
  });

  it('says whose component it is where it belongs to a hosted cluster', () => {
    const hosted = [
      {
        title: 'Virtual cluster',
        namespaces: ['shop'],
        workloads: [degraded('a')],
      },
    ] as unknown as readonly HostedClusterFinding[];
    expect(write({ hosted })).toBe(
      'shop (virtual cluster) / a: It is degraded.',
    );
  });

  it('names a namespace that does not go away, unless something is as bad', () => {
    const [{ sentence: undated }, { sentence }] = stuck;
    expect(write({}, stuck.slice(0, 1))).toBe(undated);
    expect(
      write(
        { findings: [finding('a', { state: 'unknown' })] },
        stuck.slice(0, 1),
      ),
    ).toBe('shop / a: It is unknown.');
    expect(write({}, stuck)).toBe(sentence);
    expect(
      write({ findings: [finding('a', { state: 'unknown' })] }, stuck),
    ).toBe(sentence);
    expect(write({ findings: [degraded('a')] }, stuck)).toBe(
      'shop / a: It is degraded.',
    );
    expect(write({ findings: [finding('a', { state: 'progressing' })] })).toBe(
      'shop / a: It is progressing.',
    );
  });

  it('says where that is not in the report', () => {
    expect(write({ findings: [finding('a')] })).toMatch(
      /^What is wrong is not in/,
    );
  });
});
