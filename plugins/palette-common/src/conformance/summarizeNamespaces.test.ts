import type { StuckNamespace } from './notes';
import { summarizeNamespaces } from './summarizeNamespaces';
import type { Finding, WorkloadFinding } from './types';

const finding = (
  namespace: string,
  state: Finding['state'],
  parts: Partial<Finding> = {},
) => ({ namespace, state, expected: true, ...parts } as Finding);
const waived = { waived: {} as NonNullable<WorkloadFinding['waived']> };

const summarize = (
  findings: readonly Finding[],
  others: readonly WorkloadFinding[] = [],
  stuck: readonly StuckNamespace[] = [],
  deletions: Readonly<Record<string, string>> = {},
) => summarizeNamespaces(findings, others, stuck, name => deletions[name]);

describe('namespaces in a report', () => {
  it('have the worst state of their components, and come worst first, then by name', () => {
    expect(
      summarize([
        finding('b', 'ready'),
        finding('a', 'ready'),
        finding('a', 'ready'),
        finding('c', 'ready'),
        finding('c', 'degraded'),
        finding('d', 'missing'),
      ]),
    ).toEqual([
      {
        namespace: 'd',
        state: 'missing',
        readyComponents: 0,
        expectedComponents: 1,
      },
      {
        namespace: 'c',
        state: 'degraded',
        readyComponents: 1,
        expectedComponents: 2,
      },
      {
        namespace: 'a',
        state: 'ready',
        readyComponents: 2,
        expectedComponents: 2,
      },
      {
        namespace: 'b',
        state: 'ready',
        readyComponents: 1,
        expectedComponents: 1,
      },
    ]);
  });

  it('count neither waived components nor those that are not expected', () => {
    expect(
      summarize([
        finding('a', 'ready'),
        finding('a', 'missing', waived),
        finding('a', 'unknown', { expected: false }),
      ]),
    ).toEqual([
      {
        namespace: 'a',
        state: 'ready',
        readyComponents: 1,
        expectedComponents: 1,
      },
    ]);
  });

  it('have the state of what is not expected where nothing else is there', () => {
    expect(
      summarize([
        finding('a', 'notInstalled', { expected: false }),
        finding('b', 'missing', waived),
      ]),
    ).toMatchObject([
      { namespace: 'a', state: 'notInstalled', expectedComponents: 0 },
      { namespace: 'b', state: 'notApplicable', expectedComponents: 0 },
    ]);
  });

  it('have the state of other workloads, which are not counted', () => {
    expect(
      summarize(
        [finding('a', 'ready')],
        [
          finding('a', 'degraded'),
          finding('b', 'degraded', waived),
          finding('c', 'missing'),
        ],
      ),
    ).toMatchObject([
      { namespace: 'c', state: 'missing', expectedComponents: 0 },
      { namespace: 'a', state: 'degraded', expectedComponents: 1 },
      { namespace: 'b', state: 'notApplicable' },
    ]);
  });

  it('are summed up in work that grows with the findings, however many namespaces there are', () => {
    const countReads = (count: number) => {
      let reads = 0;
      const findings = Array.from({ length: count }, (_, index) => ({
        ...finding('', 'ready'),
        state: 'degraded' as const,
        sentence: 'It stays.',
        get namespace() {
          reads++;
          return `ns-${index}`;
        },
      }));
      expect(summarize(findings, findings, findings)).toHaveLength(count);
      return reads;
    };
    expect(countReads(200)).toBeLessThanOrEqual(2 * countReads(100));
  });

  it('are degraded where they do not go away, progressing where it is not known for how long, and say since when they are being deleted', () => {
    const since = '2026-11-23T11:00:00.000Z';
    expect(
      summarize(
        [finding('a', 'ready'), finding('c', 'ready')],
        [],
        [
          { namespace: 'a', sentence: 'It stays.', state: 'degraded' },
          { namespace: 'b', sentence: 'It leaves.', state: 'progressing' },
        ],
        { a: since },
      ),
    ).toEqual([
      {
        namespace: 'a',
        state: 'degraded',
        readyComponents: 1,
        expectedComponents: 1,
        terminatingSince: since,
        stuck: 'It stays.',
      },
      {
        namespace: 'b',
        state: 'progressing',
        readyComponents: 0,
        expectedComponents: 0,
        stuck: 'It leaves.',
      },
      {
        namespace: 'c',
        state: 'ready',
        readyComponents: 1,
        expectedComponents: 1,
      },
    ]);
  });
});
