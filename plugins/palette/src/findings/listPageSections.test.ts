import { virtualCluster } from '../__testUtils__/findings';
import { degradedReport, hostReport } from '../__testUtils__/reports';
import { noFilter } from './findingFilter';
import { listPageSections, orderForOpening } from './listPageSections';

/** A report with hosted clusters of 50 failing workloads each. */
const host = (clusters: number) => ({
  ...hostReport,
  companions: [],
  unlisted: [],
  hosted: Array.from({ length: clusters }, (_, n) => ({
    ...virtualCluster,
    uid: `u-${n}`,
    workloads: Array.from({ length: 50 }, (_each, w) => ({
      ...virtualCluster.workloads[0],
      id: `cluster-u-${n}/w-${w}`,
      namespace: `cluster-u-${n}`,
      component: `w-${w}`,
    })),
  })),
});

describe('the sections of the page', () => {
  it('have an icon for each finding, as long as there are not thousands', () => {
    expect(listPageSections(degradedReport, noFilter).withDots.size).toBe(4);

    const { withDots, further } = listPageSections(host(100), noFilter);
    const dots = [...withDots].flatMap(({ findings }) => findings);
    expect(further).toHaveLength(100);
    expect(dots).toHaveLength(1_000);
  });

  it('open in the order of the page, those with a finding of the URL first', () => {
    const page = listPageSections(host(3), noFilter);
    const order = (linked: string) =>
      orderForOpening(page, ({ namespace }) => namespace === linked).map(
        ({ id }) => id,
      );
    const asOnPage = [
      'Hosted u-0',
      'Hosted u-1',
      'Hosted u-2',
      'capi-webhook-system',
    ];
    expect(order('')).toEqual(asOnPage);
    expect(order('cluster-u-2')[0]).toBe('Hosted u-2');
  });
});
