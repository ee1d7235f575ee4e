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
  stuck: readonly { namespace: string; sentence: string }[] = [],
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

  it('are degraded where they do not go away, and say since when they are being deleted', () => {
    const since = '2026-11-23T11:00:00.000Z';
    expect(
      summarize(
        [finding('a', 'ready'), finding('c', 'ready')],
        [],
        [
          { namespace: 'a', sentence: 'It stays.' },
          { namespace: 'b', sentence: 'It stays too.' },
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
        state: 'degraded',
        readyComponents: 0,
        expectedComponents: 0,
        stuck: 'It stays too.',
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
