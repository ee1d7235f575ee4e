import { createPod } from '../__testUtils__/pods';
import { judge, smallCatalog } from '../__testUtils__/smallCatalog';
import type { WorkloadFinding } from '../conformance';
import { writeFindingTicket } from './writeFindingTicket';

const report = {
  observedAt: '2026-11-23T10:00:00.000Z',
  catalogVersion: '2026-11',
};
const page =
  'https://portal.example.com/catalog/default/resource/a/palette?finding=home%2Fweb';

/** The finding of a Deployment whose pod says something. */
function findTrouble(message: string): WorkloadFinding {
  const { findings } = judge(smallCatalog([{ name: 'web' }]), {
    pods: [
      createPod('home/web', {
        ready: false,
        reason: 'CrashLoopBackOff',
        message,
      }),
    ],
  });
  return findings[0];
}

const pending: WorkloadFinding = {
  ...findTrouble(''),
  component: 'mongo',
  kind: 'StatefulSet',
  namespace: 'hubble-system',
  because: {
    codes: ['podPending'],
    sentence:
      '2 of 3 ready: mongo-2 Pending for 14 min: 0/5 nodes are available',
    advice: 'Look at the node capacity and at the volume of this member.',
  },
  since: '2026-11-23T09:46:00.000Z',
  readyPods: 2,
  desiredPods: 3,
};

const write = (...args: Parameters<typeof writeFindingTicket>) =>
  writeFindingTicket(...args)
    .split('\n')
    .filter(Boolean);

describe('the ticket of a finding', () => {
  it('says what, where, since when, why, what next and where to look, with times', () => {
    const [title, about, line, ...rest] = write(pending, report, {
      name: 'palette-mgmt',
      page,
      command: 'kubectl -n hubble-system describe pod mongo-2',
    });

    expect(title).toBe(
      '## ▲ Degraded: mongo \\(StatefulSet\\) in hubble-system',
    );
    expect(about).toBe(`**palette-mgmt** · <${page}>`);
    expect(line).toMatch(
      /^- \*\*▲ Degraded\*\* hubble-system \/ mongo 2\/3 · .*since 2026-11-23 09:46 UTC$/,
    );
    expect(rest).toEqual([
      '  - Why: 2 of 3 ready: mongo-2 Pending since 2026-11-23 09:46 UTC: 0/5 nodes are available',
      '  - Next: Look at the node capacity and at the volume of this member.',
      '  - Look closer: `kubectl -n hubble-system describe pod mongo-2`',
      'Read 2026-11-23 10:00 UTC · Palette catalog 2026-11',
    ]);
  });

  it('has the time of the history for a component that is missing, and says that it is to be confirmed', () => {
    const [title, line] = write(
      {
        ...pending,
        state: 'missing',
        since: undefined,
        because: { codes: ['noPod'], sentence: 'No pod of StatefulSet mongo.' },
      },
      report,
      {
        findSince: () => '2026-11-22T08:00:00.000Z',
        toConfirm: [{ id: pending.id }],
      },
    );

    expect(title).toContain('◐ Missing, to be confirmed: mongo');
    expect(line).toMatch(/missing · since 2026-11-22 08:00 UTC$/);
  });

  it('has no link where there is no page to lead to', () => {
    expect(writeFindingTicket(pending, report)).not.toContain('https:');
  });

  it('says by whom and until when it is accepted', () => {
    const text = writeFindingTicket(
      {
        ...pending,
        waived: {
          id: 'w1',
          reason: 'More nodes are on their way.',
          source: 'portal',
          until: '2026-12-05T00:00:00.000Z',
        },
      },
      report,
    );
    expect(text).toContain('▲ Degraded, waived');
    expect(text).toContain('More nodes are on their way.');
  });

  it('makes no links of what a cluster says, and takes its secrets out', () => {
    const text = writeFindingTicket(
      findTrouble('get [it](https://evil.example) token=abc123'),
      report,
    );
    // Only code stays as it is, whatever a renderer makes links of.
    expect(text).toContain('`[it](https://evil.example)`');
    expect(text).not.toContain('abc123');
  });

  it('keeps a command with backticks inside its code', () => {
    expect(
      writeFindingTicket(pending, report, { command: "kubectl get 'a``b'" }),
    ).toContain("- Look closer: ``` kubectl get 'a``b' ```");
  });
});
