import fc from 'fast-check';
import { fetchInProcess } from '../__testUtils__/fetchInProcess';
import {
  isTable,
  minuteMs,
  own,
  ReadAgainFixture,
} from '../__testUtils__/ReadAgainFixture';
import type { KeptReading } from './KeptReading';
import type { KubernetesFetch } from './KubernetesFetch';
import { readingLimits } from './readingLimits';

describe('a cluster that was read before', () => {
  let fixture: ReadAgainFixture;

  beforeEach(() => {
    fixture = new ReadAgainFixture();
  });

  it('goes on by a kept reading in which nothing was read whole for less than the time that is allowed', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 59 * minuteMs;
    await fixture.readAgain(kept);
    expect(fixture.asked.every(isTable)).toBe(true);
    fixture.nowMs += minuteMs;
    const whole = await fixture.readAgain(kept);
    expect(fixture.asked.some(isTable)).toBe(false);
    expect(whole.kept?.readWholeAt).toBe('2026-11-23T13:00:00.000Z');
  });

  it.each<[string, (kept: KeptReading) => KeptReading]>([
    ['is of another format', kept => ({ ...kept, format: 0 })],
    [
      'was read for another Palette catalog',
      kept => ({ ...kept, readFor: '' }),
    ],
    [
      'is from the future',
      kept => ({ ...kept, observedAt: '2026-11-23T12:05:01Z' }),
    ],
    ['has no valid time', kept => ({ ...kept, observedAt: 'once' })],
  ])('is read whole where what was kept %s', async (_, spoil) => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    await fixture.readAgain(spoil(kept!));
    expect(fixture.listPaths()).toEqual(['/api/v1/namespaces', '/api/v1/pods']);
    expect(fixture.asked.some(isTable)).toBe(false);
  });

  it('is read whole where the rows are in another order than that of their keys', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    const shuffling: KubernetesFetch = async request => {
      const response = await fixture.fetch(request);
      if (!request.path.startsWith('/api/v1/pods') || !isTable(request)) {
        return response;
      }
      const table = await (response as Response).json();
      return Response.json({ ...table, rows: table.rows.reverse() });
    };
    const again = await fixture.readAgain(kept, shuffling);
    expect(fixture.asked.filter(request => !isTable(request))).toHaveLength(2);
    expect(again.snapshot).toEqual(await fixture.readWhole());
  });

  it.each([400, 406])(
    'is read whole where something answers %d to a Table',
    async status => {
      const { kept } = await fixture.readAgain();
      fixture.nowMs += 5 * minuteMs;
      const again = await fixture.readAgain(kept, async request =>
        isTable(request)
          ? new Response('{}', { status })
          : fixture.fetch(request),
      );
      expect(again.snapshot).toEqual(await fixture.readWhole());
    },
  );

  it('loses nothing where something before the API server ignores that a Table was fixture.asked for', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    fixture.cluster.workloads.remove(own, 'agent');
    const again = await fixture.readAgain(kept, request =>
      fixture.fetch({ ...request, accept: 'application/json' }),
    );
    expect(fixture.listPaths()).toHaveLength(2);
    expect(again.snapshot).toEqual(await fixture.readWhole());
    expect(again.kept?.readWholeAt).toBe('2026-11-23T12:05:00.000Z');
  });

  it('has the gaps of a whole reading where pods may no longer be listed', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    fixture.cluster.access.set({
      token: 'narrow',
      user: 'narrow',
      denyClusterPods: true,
      denyNamespaces: [own],
    });
    const again = await fixture.readAgain(
      kept,
      fetchInProcess(fixture.cluster, 'narrow'),
    );
    expect(again.snapshot.gaps).toMatchObject([
      { in: { namespaces: [own] }, reason: 'forbidden' },
    ]);
    expect(again.kept).toBeUndefined();
  });

  it('fails as a whole reading does where the credentials are refused', async () => {
    const { kept } = await fixture.readAgain();
    await expect(
      fixture.readAgain(kept, fetchInProcess(fixture.cluster, 'revoked')),
    ).rejects.toMatchObject({ class: 'unauthorized' });
  });

  it('keeps nothing that was read namespace by namespace', async () => {
    for (let i = 0; i < 300; i++) {
      fixture.cluster.addNamespace(`team-${1_000 + i}-production`);
    }
    expect((await fixture.readAgain()).kept).toBeUndefined();
  });

  it('is read whole where a Table has more rows than any page', async () => {
    const { kept } = await fixture.readAgain();
    fixture.nowMs += 5 * minuteMs;
    const cells = ['x', '1/1', 'Running', '0', '3d'];
    const rows = Array(readingLimits.pageObjects + 1).fill({ cells });
    const again = await fixture.readAgain(kept, async request =>
      isTable(request)
        ? Response.json({ columnDefinitions: [], rows })
        : fixture.fetch(request),
    );
    expect(again.snapshot).toEqual(await fixture.readWhole());
  });

  it('stays as it was until then where a lost node shows in no row', async () => {
    const { kept } = await fixture.readAgain();
    const [pod] = fixture.cluster.workloads.pods(own, 'net');
    fixture.cluster.objects.putPod({
      ...pod,
      status: {
        ...pod.status,
        conditions: pod.status.conditions.map(condition => ({
          ...condition,
          ...(condition.type === 'Ready' && { status: 'False' }),
        })),
      },
    });
    fixture.nowMs += 5 * minuteMs;
    expect((await fixture.readAgain(kept)).kept).toBe(kept);
    fixture.nowMs += 60 * minuteMs;
    const { snapshot } = await fixture.readAgain(kept);
    expect(snapshot).toEqual(await fixture.readWhole());
  });

  it('has some snapshot whatever a Table holds', async () => {
    const { kept } = await fixture.readAgain();
    const cell = fc.oneof(
      fc.constantFrom('1/1', 'Running', 'Active', '0', '3d', own, '<none>'),
      fc.jsonValue(),
    );
    const table = fc.record({
      columnDefinitions: fc.array(
        fc.record({
          name: fc.constantFrom('Name', 'Ready', 'Status', 'Age', '__proto__'),
        }),
      ),
      rows: fc.array(
        fc.oneof(fc.record({ cells: fc.array(cell) }), fc.jsonValue()),
      ),
    });
    fixture.nowMs += 5 * minuteMs;
    await fc.assert(
      fc.asyncProperty(fc.oneof(table, fc.jsonValue()), async body => {
        const { snapshot } = await fixture.readAgain(kept, async request =>
          isTable(request) ? Response.json(body) : fixture.fetch(request),
        );
        expect(snapshot.gaps).toEqual([]);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100) },
    );
  });
});
