import { judge, smallCatalog } from '../__testUtils__/smallCatalog';
import { ago, createPod, hiddenPods, readAt } from '../__testUtils__/pods';
import { collectFindings, type Report } from '../conformance';
import { applyWaivers } from './applyWaivers';
import type { Waiver } from './Waiver';

const catalog = smallCatalog([
  { name: 'web' },
  { name: 'db' },
  { name: 'cache', dependsOn: ['db'] },
]);
const healthy = ['home/web', 'home/db', 'home/cache'];
const without = (...names: readonly string[]) =>
  judge(catalog, {
    namespaces: ['home'],
    pods: healthy.filter(pod => !names.some(name => pod.includes(name))),
  });

const later = (days: number) =>
  new Date(Date.parse(readAt) + days * 86_400_000).toISOString();
const waiver = (parts: Partial<Waiver> = {}): Waiver => ({
  id: 'w1',
  component: 'web',
  clusters: 'all',
  reason: 'Memory is on its way.',
  createdAt: later(-1),
  expiresAt: later(7),
  source: 'portal',
  ...parts,
});
const find = (report: Report, component: string) =>
  collectFindings(report).find(f => f.component === component);

describe('applyWaivers', () => {
  it('makes a waived finding stop counting, and keeps its state', () => {
    const raw = without('web');
    const report = applyWaivers(raw, [waiver({ ticket: 'PAL-1' })]);

    expect(raw.verdict).toBe('nonconformant');
    expect(report).toMatchObject({
      verdict: 'conformant',
      headline: 'All 2 components ready; 1 is waived.',
      counts: { ready: 2, expected: 2, waived: 1, byState: { missing: 1 } },
      namespaces: [
        { namespace: 'home', state: 'ready', expectedComponents: 2 },
      ],
    });
    expect(find(report, 'web')).toMatchObject({
      state: 'missing',
      waived: {
        id: 'w1',
        reason: 'Memory is on its way.',
        ticket: 'PAL-1',
        until: later(7),
        source: 'portal',
      },
    });
  });

  it('gives back the report without waivers once they are gone', () => {
    const raw = without('web');
    const waived = applyWaivers(raw, [waiver()]);

    expect(applyWaivers(waived, [])).toEqual(raw);
  });

  it('changes nothing where no waiver matches', () => {
    const raw = without('web');

    expect(applyWaivers(raw, [waiver({ component: 'db' })])).toBe(raw);
    expect(applyWaivers(raw, [])).toBe(raw);
  });

  it('counts a finding again from the moment at which its waiver expires', () => {
    const raw = without('web');
    const until = (expiresAt: string) =>
      applyWaivers(raw, [waiver({ expiresAt })]).verdict;

    expect(until(readAt)).toBe('nonconformant');
    expect(until(new Date(Date.parse(readAt) + 1).toISOString())).toBe(
      'conformant',
    );
  });

  it('takes the waiver that lasts longest, and the one of the configuration among equals', () => {
    const raw = without('web');
    const choose = (...waivers: readonly Waiver[]) =>
      find(applyWaivers(raw, waivers), 'web')?.waived;
    const config = waiver({ id: 'c', source: 'config' });
    const portal = waiver({ id: 'p' });

    expect(choose(config, { ...portal, expiresAt: later(8) })?.id).toBe('p');
    expect(choose({ ...config, expiresAt: later(8) }, portal)?.id).toBe('c');
    expect(choose(portal, config)?.id).toBe('c');
    expect(choose(config, portal)?.id).toBe('c');
  });

  it('matches a finding by its id or by the name of its component', () => {
    const raw = without('web');
    const verdict = (component: string) =>
      applyWaivers(raw, [waiver({ component })]).verdict;

    expect(verdict('home/web')).toBe('conformant');
    expect(verdict('web')).toBe('conformant');
    expect(verdict('other/web')).toBe('nonconformant');
    expect(verdict('we')).toBe('nonconformant');
  });

  it('is for the clusters that it names, for a cluster type, or for all', () => {
    const raw = without('web');
    const verdict = (clusters: Waiver['clusters'], clusterName?: string) =>
      applyWaivers(raw, [waiver({ clusters })], { clusterName }).verdict;

    expect(verdict({ names: ['a', 'b'] }, 'b')).toBe('conformant');
    expect(verdict({ names: ['a', 'b'] }, 'c')).toBe('nonconformant');
    expect(verdict({ names: ['a', 'b'] })).toBe('nonconformant');
    expect(verdict({ clusterType: 'tenant' })).toBe('conformant');
    expect(verdict({ clusterType: 'pcg' })).toBe('nonconformant');
    expect(verdict('all')).toBe('conformant');
  });

  it('leaves consequences of a waived cause to count', () => {
    const raw = judge(catalog, {
      namespaces: ['home'],
      pods: [
        'home/web',
        createPod('home/cache', {
          ready: false,
          reason: 'CrashLoopBackOff',
          createdAt: ago(3_600_000),
        }),
      ],
    });
    const report = applyWaivers(raw, [waiver({ component: 'db' })]);

    expect(find(report, 'db')).toHaveProperty('waived');
    expect(find(report, 'cache')).not.toHaveProperty('waived');
    expect(report.verdict).toBe('degraded');
    expect(report.headline).toMatch(/cache: .* 1 is waived\.$/);
  });

  it('never covers what could not be seen', () => {
    const raw = judge(catalog, {
      gaps: [hiddenPods('home')],
      namespaces: ['home'],
    });
    expect(find(raw, 'web')?.state).toBe('unknown');

    expect(applyWaivers(raw, [waiver()])).toBe(raw);
  });

  it('waits at a component that is well', () => {
    const raw = without();

    expect(applyWaivers(raw, [waiver()])).toBe(raw);
  });

  it('keeps what is in trouble and left out of a report in its verdict', () => {
    const raw: Report = { ...without('web'), leftOut: 'degraded' };
    const report = applyWaivers(raw, [waiver()]);

    expect(report.verdict).toBe('degraded');
    expect(report.headline).toMatch(/^What is wrong is not in this report/);
  });

  it('keeps a namespace that does not go away in the verdict', () => {
    const raw = without('web');
    const [home] = raw.namespaces;
    const terminatingSince = '2026-11-23T11:00:00.000Z';
    const apply = (more: Partial<typeof home>) =>
      applyWaivers({ ...raw, namespaces: [{ ...home, ...more }] }, [waiver()]);
    const stuck = 'It does not go away.';
    const report = apply({ stuck, terminatingSince });

    expect(report).toMatchObject({
      verdict: 'degraded',
      headline: 'It does not go away.',
      namespaces: [{ state: 'degraded', stuck }],
    });
    expect(apply({ stuck })).toMatchObject({
      verdict: 'progressing',
      namespaces: [{ state: 'progressing', stuck }],
    });
  });

  it('looks at each waiver as often for many findings as for few', () => {
    const countLooks = (findings: number, waivers: number) => {
      const names = Array.from({ length: findings }, (_, i) => `web-${i}`);
      const raw = judge(smallCatalog(names.map(name => ({ name }))), {
        namespaces: ['home'],
      });
      let looks = 0;
      const watched = Array.from({ length: waivers }, (_, i) => ({
        ...waiver({ id: `w${i}` }),
        get component() {
          looks += 1;
          return i === 0 ? 'home/web-0' : `gone-${i}`;
        },
      }));
      const report = applyWaivers(raw, watched);

      expect(report.counts.waived).toBe(1);
      return looks;
    };

    expect(countLooks(40, 100)).toBe(countLooks(2, 100));
  });

  it('leaves a namespace without anything that counts as one that does not apply', () => {
    const alone = smallCatalog([{ name: 'web' }]);
    const raw = judge(alone, { namespaces: ['home'] });

    expect(applyWaivers(raw, [waiver()])).toMatchObject({
      verdict: 'conformant',
      counts: { ready: 0, expected: 0, waived: 1 },
      namespaces: [{ namespace: 'home', state: 'notApplicable' }],
    });
  });
});
