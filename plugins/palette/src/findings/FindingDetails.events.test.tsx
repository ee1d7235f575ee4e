import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeFinding, makePod, pendingMember } from '../__testUtils__/findings';
import { refuse, showDetails } from './__testUtils__/showDetails';

const quota = {
  type: 'Warning',
  reason: 'FailedCreate',
  message: 'exceeded quota: compute',
  count: 14,
  lastTimestamp: '2026-11-23T09:58:00Z',
  involvedObject: { kind: 'ReplicaSet', name: 'jet-6d4b75cb6d' },
};

const missing = makeFinding('jet', 'missing', {
  namespace: 'jet-system',
  because: { codes: ['noPod'], sentence: 'No pod of Deployment jet.' },
});

const answerEvents = (...items: readonly object[]) =>
  Response.json({ metadata: {}, items });

const openEvents = () =>
  userEvent.click(screen.getByRole('button', { name: /^Events of/ }));

describe('the events of a finding', () => {
  it('explain a missing component with those of its namespace that concern it', async () => {
    const { listPaths } = await showDetails(missing, {
      answer: () =>
        answerEvents(quota, {
          ...quota,
          message: 'not about jet',
          involvedObject: { kind: 'ReplicaSet', name: 'jetty-6d4b75cb6d' },
        }),
    });
    await openEvents();
    const dialog = await screen.findByRole('dialog', { name: 'Events of jet' });
    const event = await within(dialog).findByRole('listitem');
    expect(event).toHaveTextContent(/^WarningFailedCreate.* ago/);
    expect(event).toHaveTextContent('14 times');
    expect(event).toHaveTextContent('ReplicaSet jet-6d4b75cb6d');
    expect(event).toHaveTextContent('exceeded quota: compute');
    expect(listPaths()).toEqual([
      '/api/v1/namespaces/jet-system/events?limit=500',
    ]);
  });

  it('are those of one pod on its row', async () => {
    const { listPaths } = await showDetails(pendingMember, {
      answer: () =>
        answerEvents({
          ...quota,
          reason: 'FailedScheduling',
          involvedObject: { kind: 'Pod', name: 'mongo-2' },
        }),
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Events of pod mongo-2' }),
    );
    expect(await screen.findByText('FailedScheduling')).toBeVisible();
    expect(listPaths()).toEqual([
      '/api/v1/namespaces/hubble-system/events?limit=500&fieldSelector=involvedObject.name%3Dmongo-2',
    ]);
  });

  it('are offered for a workload as long as it has too few pods', async () => {
    await showDetails(
      makeFinding('jet', 'degraded', {
        desiredPods: 2,
        pods: [makePod('jet-1')],
      }),
      { answer: () => answerEvents() },
    );
    expect(screen.getByRole('button', { name: 'Events of jet' })).toBeVisible();
  });

  it.each([
    ['that has all its pods', pendingMember],
    [
      'whose namespace is not there',
      makeFinding('jet', 'missing', {
        because: { codes: ['noNamespace'], sentence: 'No namespace.' },
      }),
    ],
    ['that is not expected', makeFinding('jet', 'notInstalled')],
  ])('are not offered for a workload %s', async (_, finding) => {
    await showDetails(finding, { answer: () => answerEvents() });
    expect(
      screen.queryByRole('button', { name: `Events of ${finding.component}` }),
    ).not.toBeInTheDocument();
  });

  it('say that there are none', async () => {
    await showDetails(missing, { answer: () => answerEvents() });
    await openEvents();
    expect(
      await screen.findByText(/^The cluster has no events about jet\./),
    ).toBeVisible();
  });

  it('name the ClusterRole to apply where the cluster forbids them', async () => {
    await showDetails(missing, {
      answer: () => refuse(403, 'cannot list resource "events"'),
    });
    await openEvents();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'Cluster shop does not let its events be read.',
    );
    expect(screen.getByText(/name: palette-conformance-details/)).toBeVisible();
  });

  it('show hostile messages as plain text', async () => {
    await showDetails(missing, {
      answer: () =>
        answerEvents({ ...quota, message: '<b>free</b> \u001b]0;owned' }),
    });
    await openEvents();
    expect(await screen.findByText('<b>free</b> ␛]0;owned')).toBeVisible();
  });

  it('say so if the answer is not understood', async () => {
    await showDetails(missing, { answer: () => new Response('<html>') });
    await openEvents();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The answer of cluster shop broke off or cannot be understood.',
    );
  });
});

describe('the dashboard of the cluster', () => {
  const link = { name: /^Dashboard of the cluster/ };

  it('is linked to if the Kubernetes plugin knows it', async () => {
    await showDetails(missing, {
      answer: () => answerEvents(),
      dashboardUrl: 'https://dashboard.test/shop',
    });
    expect(await screen.findByRole('link', link)).toHaveAttribute(
      'href',
      'https://dashboard.test/shop',
    );
  });

  it.each([
    ['unknown', undefined],
    ['no page on the web', 'data:text/html,hello'],
    ['no URL', 'dashboard'],
  ])('is not linked to if its address is %s', async (_, dashboardUrl) => {
    await showDetails(missing, { answer: () => answerEvents(), dashboardUrl });
    expect(screen.queryByRole('link', link)).not.toBeInTheDocument();
  });
});
