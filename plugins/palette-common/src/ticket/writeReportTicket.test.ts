import { shippedCatalog } from '../__testUtils__/catalog';
import { listingSnapshot } from '../__testUtils__/listings';
import { createPod } from '../__testUtils__/pods';
import { judge, smallCatalog } from '../__testUtils__/smallCatalog';
import { evaluate, type Report } from '../conformance';
import type { SnapshotPod } from '../snapshot';
import { writeReportTicket } from './writeReportTicket';

/** A management cluster with pods of some workloads changed. */
function judgeManagement(
  change: (pod: SnapshotPod) => Partial<SnapshotPod>,
): Report {
  const snapshot = listingSnapshot('enterprise-vsphere');
  return evaluate(shippedCatalog, {
    ...snapshot,
    pods: snapshot.pods.map(pod => ({ ...pod, ...change(pod) })),
  });
}

const waiting = judgeManagement(({ name }) =>
  name === 'mongo-2'
    ? {
        ready: false,
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '0/5 nodes are available: 5 Insufficient memory.',
        conditionSince: '2026-11-20T09:46:00.000Z',
      }
    : {},
);
const allFailing = judgeManagement(() => ({
  ready: false,
  reason: 'CrashLoopBackOff',
  message: 'x<&>'.repeat(64),
}));

/** A tenant cluster whose one pod says something. */
const judgeMessage = (message: string) =>
  judge(smallCatalog([{ name: 'web' }]), {
    pods: [
      createPod('home/web', {
        ready: false,
        reason: 'CrashLoopBackOff',
        message,
      }),
    ],
  });

/** The lines of a ticket that are not empty. */
const write = (...args: Parameters<typeof writeReportTicket>) =>
  writeReportTicket(...args)
    .split('\n')
    .filter(Boolean);

describe('the ticket of a report', () => {
  it('says what is wrong, since when, why, what next, and what was read and judged', () => {
    expect(
      write(waiting, {
        name: 'palette-mgmt',
        page: 'https://portal.example.com/palette',
        verdictSince: '2026-11-20T09:50:00.000Z',
      }),
    ).toEqual([
      '## ▲ Degraded: 58 of 59 components ready',
      '**palette-mgmt** · since 2026-11-20 09:50 UTC · <https://portal.example.com/palette>',
      '- **▲ Degraded** hubble-system / mongo 2/3 · Unschedulable · no memory · since 2026-11-20 09:46 UTC',
      '  - Why: 2 of 3 ready: mongo-2 Unschedulable since 2026-11-20 09:46 UTC: 0/5 nodes are available: 5 Insufficient memory.',
      expect.stringMatching(/^ {2}- Next: Look at the nodes for free memory/),
      '  - Known trouble: A waiting member of the database blocks upgrades <https://docs.spectrocloud.com/troubleshooting/palette-upgrade>',
      expect.stringMatching(
        /^Cluster type: Enterprise · Infrastructure: vSphere · Release: \w+ · Read 2026-\S+ \S+ UTC · Palette catalog \S+ \(documentation of Palette \S+\)$/,
      ),
    ]);
  });

  it('says that all is well', () => {
    const report = judgeManagement(() => ({}));
    expect(write(report).slice(0, 2)).toEqual([
      '## ● Conformant: 59 of 59 components ready',
      expect.stringMatching(/^All 59 components ready; /),
    ]);
  });

  it('has the times that the history knows', () => {
    const report = judge(smallCatalog([{ name: 'web' }]), {
      namespaces: ['home'],
    });
    expect(
      write(report, { findSince: () => '2026-11-22T08:00:00.000Z' })[1],
    ).toBe('- **■ Missing** home / web · missing · since 2026-11-22 08:00 UTC');
  });

  it('says what is not confirmed yet, of the finding and of the verdict', () => {
    const report = judge(smallCatalog([{ name: 'web' }]), {
      namespaces: ['home'],
    });
    const lines = write(report, { toConfirm: [{ id: 'home/web' }] });
    expect(lines[0]).toBe(
      '## ◐ Missing, to be confirmed: 0 of 1 components ready',
    );
    expect(lines[1]).toMatch(
      /^- \*\*◐ Missing, to be confirmed\*\* home \/ web/,
    );
    expect(write(report, { toConfirm: [{ id: 'home/db' }] })[0]).toMatch(
      /^## ■ Nonconformant/,
    );
  });

  it('gives no verdict where the report may no longer be true', () => {
    expect(write(waiting, { staleness: 'It does not answer.' })).toEqual(
      expect.arrayContaining([
        '> It does not answer.',
        '## ◆ Unknown, last known: ▲ Degraded: 58 of 59 components ready',
      ]),
    );
  });

  it('names a cause before what follows from it, and explains the cause alone', () => {
    const report = judgeManagement(({ name }) =>
      /^(mongo|auth)-/.test(name)
        ? { ready: false, reason: 'CrashLoopBackOff' }
        : {},
    );
    const lines = write(report);
    const mongo = lines.findIndex(line => line.includes('/ mongo'));
    const auth = lines.findIndex(line => line.includes('/ auth'));
    expect(mongo).toBeLessThan(auth);
    expect(lines[auth]).toContain('needs mongo');
    expect(lines[auth + 1]).not.toMatch(/^ {2}- /);
  });

  it('has one line for all components that a gap hides', () => {
    const snapshot = listingSnapshot('tenant-vsphere');
    const report = evaluate(shippedCatalog, {
      ...snapshot,
      pods: snapshot.pods.filter(p => p.namespace !== 'kube-system'),
      gaps: [
        {
          hides: 'pods',
          in: { namespaces: ['kube-system'] },
          reason: 'forbidden',
          message: 'Pods in kube-system could not be read.',
        },
      ],
    });
    const hidden = write(report).filter(line => line.includes('◆'));
    expect(hidden).toContainEqual(
      expect.stringMatching(
        /^- \*\*◆ Unknown\*\* \d+ components could not be checked: Pods in kube-system could not be read\.$/,
      ),
    );
  });

  it('has a time for a namespace that is being deleted', () => {
    const report = judgeManagement(() => ({}));
    const namespaces = [
      {
        ...report.namespaces[0],
        namespace: 'ui-system',
        terminatingSince: '2026-11-20T08:00:00.000Z',
      },
    ];
    const age =
      Date.parse(report.observedAt) - Date.parse('2026-11-20T08:00:00.000Z');
    const note = `Namespace ui-system has been Terminating for ${Math.floor(
      age / 86_400_000,
    )} d: look.`;
    expect(write({ ...report, namespaces, notes: [note] })).toContain(
      'Namespace ui-system has been Terminating since 2026-11-20 08:00 UTC: look.',
    );
  });

  it('shows the two newest events of a finding', () => {
    const event = (reason: string, day: number, count: number) => ({
      type: 'Warning' as const,
      reason,
      message: `because of ${reason}`,
      count,
      lastSeenAt: `2026-11-0${day}T10:00:00.000Z`,
      object: 'Pod/mongo-2',
    });
    const events = [event('Old', 1, 1), event('New', 3, 7), event('Mid', 2, 1)];
    const [first, ...rest] = waiting.findings;
    const report = { ...waiting, findings: [{ ...first, events }, ...rest] };
    expect(write(report).filter(line => line.includes('Event'))).toEqual([
      '  - Event of 2026-11-03 10:00 UTC: Warning New ×7: because of New',
      '  - Event of 2026-11-02 10:00 UTC: Warning Mid: because of Mid',
    ]);
  });

  describe('of a hostile cluster', () => {
    it('has no secrets', () => {
      const text = writeReportTicket(
        judgeMessage('login with password=hunter2 failed'),
      );
      expect(text).toContain('password=\\[redacted\\] failed');
      expect(text).not.toContain('hunter2');
    });

    it('makes no link, no markup and no mention of a message', () => {
      const text = writeReportTicket(
        judgeMessage('see http://evil.example [x](y) <b> @all | *a*'),
      );
      expect(text).toContain(
        'see `http://evil.example` \\[x\\]\\(y\\) &lt;b&gt; `@all` \\| \\*a\\*',
      );
    });

    it('keeps a message with line breaks in its line', () => {
      const lines = write(judgeMessage('a\n\n# Title\n- item'));
      expect(lines.filter(line => /^(#|- item)/.test(line))).toEqual([
        lines[0],
      ]);
    });

    it('fits into a chat, with the worst first, and counts the others', () => {
      const text = writeReportTicket(allFailing, { name: 'x'.repeat(300) });
      const shown = text.match(/^- \*\*/gm)?.length ?? 0;
      const [, more] = /^- and (\d+) more: \d+ ▲ Degraded$/m.exec(text) ?? [];
      const troubled = [
        ...allFailing.findings,
        ...allFailing.companions,
      ].filter(({ state }) => state === 'degraded');
      expect(text.length).toBeLessThanOrEqual(3_500);
      expect(shown).toBeGreaterThan(5);
      expect(shown + Number(more)).toBe(troubled.length);
    });

    it('fits into a chat, however long every text is', () => {
      const long = '<&>'.repeat(5_000);
      const [finding, ...rest] = waiting.findings;
      const text = writeReportTicket(
        {
          ...waiting,
          findings: [
            {
              ...finding,
              namespace: long,
              component: long,
              because: { ...finding.because, sentence: long, advice: long },
            },
            ...rest,
          ],
          notes: Array.from({ length: 50 }, (_, i) => `${i} ${long}`),
          partialListing: { sentence: long, namespaces: [], missing: [] },
        },
        { name: long, staleness: long, page: `https://${long}` },
      );
      expect(text.length).toBeLessThanOrEqual(3_500);
    });
  });
});
