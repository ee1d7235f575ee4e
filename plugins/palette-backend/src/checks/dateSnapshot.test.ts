import type { Snapshot } from 'backstage-plugin-palette-common';
import { dateSnapshot } from './dateSnapshot';

const readAt = new Date('2026-11-25T10:00:00.000Z');
const READ_AT = readAt.toISOString();

function snapshot(time: string | undefined): Snapshot {
  return {
    observedAt: '2031-01-01T00:00:00.000Z',
    namespaces: [
      { name: 'jet-system', phase: 'Active', createdAt: time, deletedAt: time },
    ],
    pods: [
      {
        namespace: 'jet-system',
        name: 'jet',
        phase: 'Running',
        createdAt: time,
        conditionSince: time,
        restartedAt: time,
        deletedAt: time,
        containers: [
          {
            name: 'jet',
            init: false,
            ready: false,
            restarts: 1,
            lastFailedAt: time,
          },
        ],
      },
    ],
    gaps: [],
    notes: [],
  };
}

describe('dateSnapshot', () => {
  it.each([
    '9999-12-31T23:59:59Z',
    '2026-11-25T10:00:00.001Z',
    '2026-11-25T10:30:00+00:15',
  ])(
    'replaces a time after the reading by the time of the reading: %s',
    time => {
      expect(dateSnapshot(snapshot(time), readAt)).toEqual({
        ...snapshot(READ_AT),
        observedAt: READ_AT,
      });
    },
  );

  it.each(['0001-01-01T00:00:00Z', '1969-12-31T23:59:59Z'])(
    'replaces a time before any clock by the first: %s',
    time => {
      expect(dateSnapshot(snapshot(time), readAt)).toEqual({
        ...snapshot('1970-01-01T00:00:00.000Z'),
        observedAt: READ_AT,
      });
    },
  );

  it.each([
    undefined,
    '1970-01-01T00:00:00Z',
    '2026-11-25T09:59:59Z',
    '2026-11-25T10:00:00+02:00',
  ])('leaves other times as they are: %s', time => {
    expect(dateSnapshot(snapshot(time), readAt)).toEqual({
      ...snapshot(time),
      observedAt: READ_AT,
    });
  });
});
