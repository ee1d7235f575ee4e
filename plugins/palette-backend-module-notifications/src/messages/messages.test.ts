import { breakCluster, createEvent, cutOff } from '../__testUtils__/events';
import type { News } from '../news/News';
import { toNews } from '../news/toNews';
import { linkToCluster, linkToFleet } from './links';
import { toScope } from './toScope';
import { writeClusterMessage } from './writeClusterMessage';
import { writeGroupMessage } from './writeGroupMessage';

const news = toNews(breakCluster()) as News;

describe('messages', () => {
  it.each([
    ['nonconformant', 'critical'],
    ['degraded', 'high'],
    ['unknown', 'normal'],
  ] as const)(
    'about a cluster that is %s have the severity %s',
    (to, severity) => {
      const trouble = toNews(createEvent('conformant', to)) as News;
      expect(writeClusterMessage('trouble', trouble, undefined).severity).toBe(
        severity,
      );
    },
  );

  it('fit the columns of the notifications backend, whatever a cluster is called', () => {
    const long = {
      ...news,
      clusterName: 'x'.repeat(300),
      summary: 'y'.repeat(9_000),
    };
    const { title, description, scope } = writeClusterMessage(
      'trouble',
      long,
      undefined,
    );

    expect(title).toHaveLength(255);
    expect(description?.length).toBeLessThanOrEqual(2_000);
    expect(scope).toHaveLength(255);
  });

  it('have different scopes where long names differ in their ends alone', () => {
    expect(toScope(`${'x'.repeat(300)}a`)).not.toBe(
      toScope(`${'x'.repeat(300)}b`),
    );
  });

  it('link to the tab of any entity', () => {
    expect(
      linkToCluster({
        entityRef: 'component:shop/edge',
        finding: 'cluster-64f1/jet',
      }),
    ).toBe('/catalog/shop/component/edge/palette?finding=cluster-64f1%2Fjet');
  });

  it('about many clusters link to the overview of their trouble', () => {
    const other = { ...news, clusterName: 'edge-2', owner: 'group:default/b' };
    const unread = toNews(cutOff()) as News;

    expect(linkToFleet('trouble', [news, news])).toBe(
      '/palette/fleet?component=jet-system%2Fjet&owner=group%3Adefault%2Fedge',
    );
    expect(linkToFleet('trouble', [news, other])).toBe(
      '/palette/fleet?component=jet-system%2Fjet',
    );
    expect(linkToFleet('trouble', [unread, unread])).toBe(
      '/palette/fleet?verdict=unknown&owner=group%3Adefault%2Fedge',
    );
    expect(linkToFleet('flapping', [news, other])).toBe('/palette/fleet');
  });

  it('tell a cluster that settled with its trouble', () => {
    const { title, description } = writeClusterMessage(
      'settled',
      news,
      undefined,
    );

    expect(title).toBe('edge-1 has stopped changing');
    expect(description).toBe(
      'It is nonconformant. jet-system / jet · missing, since 2026-11-25 10:00 UTC',
    );
  });

  it('about many clusters name fifty and count the rest', () => {
    const members = Array.from({ length: 60 }, (_, i) => ({
      news: { ...news, clusterName: `edge-${i + 100}` },
    }));
    const { title, description } = writeGroupMessage(
      'trouble',
      news.cause,
      members,
    );

    expect(title).toBe('60 clusters: jet is missing');
    expect(description).toMatch(
      /^edge-100, edge-101, .*edge-149, and 10 more$/,
    );
  });

  it('to the owner of one cluster of many name it and link to it', () => {
    expect(writeGroupMessage('trouble', news.cause, [{ news }])).toMatchObject({
      title: 'edge-1: jet is missing',
      link: '/catalog/default/resource/edge-1/palette?finding=jet-system%2Fjet',
    });
  });
});
