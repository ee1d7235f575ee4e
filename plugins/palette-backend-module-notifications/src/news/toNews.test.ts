import {
  breakCluster,
  createEvent,
  cutOff,
  transition,
} from '../__testUtils__/events';
import { toNews } from './toNews';

describe('toNews', () => {
  it.each([
    ['a cluster that becomes nonconformant', breakCluster(), 'trouble'],
    [
      'a cluster that gets worse',
      createEvent('degraded', 'nonconformant'),
      'trouble',
    ],
    ['a cluster that cannot be read any more', cutOff(), 'trouble'],
    [
      'a broken cluster that cannot be read any more',
      createEvent('nonconformant', 'unknown'),
      'trouble',
    ],
    [
      'a cluster that is conformant',
      createEvent('progressing', 'conformant'),
      'recovery',
    ],
    [
      'a change by a new catalog',
      createEvent('conformant', 'progressing', { catalogChanged: true }),
      'catalog',
    ],
  ])('takes %s for news', (_, event, kind) => {
    expect(toNews(event)?.kind).toBe(kind);
  });

  it.each([
    ['a first reading', breakCluster('edge-1', { firstReading: true })],
    [
      'a changed declaration',
      breakCluster('edge-1', { declarationChanged: true }),
    ],
    ['a cluster that gets better', createEvent('nonconformant', 'degraded')],
    ['a cluster that starts', createEvent('nonconformant', 'progressing')],
    [
      'a component that comes back',
      createEvent('nonconformant', 'nonconformant', {
        transitions: [transition('lb/web', 'missing', 'degraded')],
      }),
    ],
    [
      'a component that a new catalog no longer expects',
      createEvent('conformant', 'conformant', {
        catalogChanged: true,
        transitions: [transition('lb/web', 'ready', 'notApplicable')],
      }),
    ],
  ])('takes %s for no news', (_, event) => {
    expect(toNews(event)).toBeUndefined();
  });

  it.each([
    ['degraded', 'missing'],
    ['ready', 'degraded'],
  ] as const)(
    'takes a component that goes from %s to %s for trouble of a cluster that had some',
    (from, to) => {
      const event = createEvent('nonconformant', 'nonconformant', {
        transitions: [transition('lb/web', from, to)],
      });
      expect(toNews(event)?.kind).toBe('trouble');
    },
  );

  it('tells the worst finding in one line, and its place in the tab', () => {
    expect(toNews(breakCluster())).toMatchObject({
      cause: 'jet-system/jet missing',
      causeInWords: 'jet is missing',
      summary: 'jet-system / jet · missing',
      finding: 'jet-system/jet',
    });
  });

  it('names the namespace on the cluster, and how many more findings there are', () => {
    const { worst } = breakCluster();
    const news = toNews(
      breakCluster('edge-1', {
        worst: {
          ...worst!,
          id: 'cluster-<uid>/jet',
          namespace: 'cluster-64f1',
          further: 2,
        },
      }),
    );
    expect(news).toMatchObject({
      cause: 'cluster-<uid>/jet missing',
      summary: 'cluster-64f1 / jet · missing; 2 more',
      finding: 'cluster-64f1/jet',
    });
  });

  it('tells why a cluster could not be read', () => {
    expect(toNews(cutOff())).toMatchObject({
      cause: 'unreachable',
      causeInWords: 'could not be read (unreachable)',
      summary: 'It could not be reached.',
    });
  });
});
