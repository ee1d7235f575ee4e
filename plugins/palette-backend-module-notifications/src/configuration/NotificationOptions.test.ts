import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readNotificationOptions } from './NotificationOptions';

const read = (notifications?: JsonObject, checks?: JsonObject) =>
  readNotificationOptions(
    mockServices.rootConfig({
      data: {
        palette: {
          ...(notifications && { notifications }),
          ...(checks && { checks }),
        },
      },
    }),
  );

describe('readNotificationOptions', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      alsoTo: [],
      only: {},
      holdBackMs: 330_000,
      flapping: { changes: 4, withinMs: 3_600_000 },
    });
  });

  it('holds news back as long as it takes to check all clusters, unless it is told how long', () => {
    const checks = { interval: '10m', timeout: '10s' };

    expect(read(undefined, checks).holdBackMs).toBe(610_000);
    expect(read({ holdBack: '1m' }, checks).holdBackMs).toBe(60_000);
  });

  it('completes entity references', () => {
    expect(
      read({
        alsoTo: ['Group:platform', 'user:guests/jane'],
        only: { owners: ['group:edge'] },
      }),
    ).toMatchObject({
      alsoTo: ['group:default/platform', 'user:guests/jane'],
      only: { owners: ['group:default/edge'] },
    });
  });

  it.each([
    [{ alsoTo: ['platform'] }, 'palette.notifications.alsoTo'],
    [{ only: { owners: [':'] } }, 'palette.notifications.only.owners'],
    [{ holdBack: '0s' }, 'palette.notifications.holdBack'],
    [{ flapping: { changes: 0 } }, 'palette.notifications.flapping.changes'],
    [{ flapping: { changes: 1.5 } }, 'palette.notifications.flapping.changes'],
  ])('refuses %j with the key', (notifications, key) => {
    expect(() => read(notifications)).toThrow(`${key} in app-config.yaml`);
  });
});
