import type { Report } from 'backstage-plugin-palette-common';
import { formatJunit } from './formatJunit';

/** A report of a component in each of some namespaces, and how often its findings were asked for their namespace. */
function makeReport(count: number) {
  const asked = { times: 0 };
  const names = Array.from({ length: count }, (_, index) => `shop-${index}`);
  const report = {
    clusterType: 'tenant',
    namespaces: names.map(namespace => ({ namespace })),
    findings: names.map(name => ({
      component: 'web',
      state: 'ready',
      get namespace() {
        asked.times++;
        return name;
      },
    })),
    companions: [],
    unlisted: [],
    hosted: [],
  } as unknown as Report;
  return { report, asked };
}

describe('a report as JUnit XML', () => {
  it('has a suite for each namespace with its findings', () => {
    const xml = formatJunit(makeReport(2).report);
    expect(xml.match(/<testsuite name="shop-\d"[^>]* tests="1"/g)).toHaveLength(
      2,
    );
    expect(xml).toMatch(/<testcase classname="shop-1" name="web"/);
  });

  it('takes twice the work for twice the namespaces', () => {
    const count = (namespaces: number) => {
      const { report, asked } = makeReport(namespaces);
      formatJunit(report);
      return asked.times;
    };
    expect(count(200)).toBeLessThanOrEqual(2 * count(100));
  });
});
