import { expectPresentable } from './expectPresentable';
import { expect, test } from './signedIn';

const reports = '**/api/palette/entities/**';

test('reads a cluster in the browser where only a sign-in opens it', async ({
  tab,
  page,
}) => {
  const at = new Date().toISOString();
  await page.route(reports, route =>
    route.fulfill({
      json: {
        clusterName: 'payments-vsphere',
        entityRef: 'resource:default/payments-vsphere',
        checking: false,
        failure: {
          class: 'notSupported',
          message: 'Only a signed-in user’s credentials open it.',
          since: at,
          at,
          attempts: 1,
        },
        browserRead: {
          authProvider: 'google',
          declared: {},
          strictness: 'adapted',
        },
      },
    }),
  );
  const requests: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/api/kubernetes/proxy/')) {
      requests.push(new URL(request.url()).pathname);
    }
  });
  await tab.open('payments-vsphere');
  await expect(tab.heading('Conformant')).toBeVisible();
  await expect(
    tab.content.getByText(
      'Read with your own sign-in (google); nothing is stored.',
    ),
  ).toBeVisible();
  expect(requests).toEqual([
    '/api/kubernetes/proxy/api/v1/namespaces',
    '/api/kubernetes/proxy/api/v1/pods',
  ]);
  await expectPresentable(tab, 'own-sign-in');
});
