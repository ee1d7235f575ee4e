import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeFinding, makePod } from '../__testUtils__/findings';
import { saveFile } from '../components/saveFile';
import {
  type AnswerPath,
  refuse,
  showDetails,
} from './__testUtils__/showDetails';

jest.mock('../components/saveFile', () => ({ saveFile: jest.fn() }));

const crashed = makeFinding('jet', 'degraded', {
  pods: [
    makePod('jet-1', {
      state: 'degraded',
      reason: 'CrashLoopBackOff',
      restarts: 7,
      containers: [
        {
          name: 'manager',
          init: false,
          ready: false,
          restarts: 7,
          reason: 'CrashLoopBackOff',
        },
      ],
    }),
    makePod('jet-2'),
  ],
});

const twoContainers = () =>
  Response.json({
    spec: { containers: [{ name: 'proxy' }, { name: 'manager' }] },
  });

/** Answers a request for a log, and names the containers. */
const answerLogs =
  (answer: AnswerPath): AnswerPath =>
  path =>
    path.includes('/log?') ? answer(path) : twoContainers();

const openLogBeforeCrash = () =>
  userEvent.click(
    screen.getByRole('button', {
      name: 'Logs before the crash of pod jet-1',
    }),
  );

describe('the logs of a pod', () => {
  it('open with one click, for the container in trouble and the run that crashed', async () => {
    const { listPaths } = await showDetails(crashed, {
      answer: answerLogs(() => new Response('FATAL no route\n')),
    });
    await openLogBeforeCrash();
    const dialog = await screen.findByRole('dialog', {
      name: 'Logs before the crash of pod jet-1',
    });
    expect(await within(dialog).findByText('FATAL no route')).toBeVisible();
    expect(within(dialog).getByText('1 line')).toBeVisible();
    expect(listPaths()).toContain(
      '/api/v1/namespaces/hubble-system/pods/jet-1/log?container=manager&tailLines=5001&previous=true',
    );
  });

  it('can be those of another container, and of the present run', async () => {
    const { listPaths } = await showDetails(crashed, {
      answer: answerLogs(path => new Response(`log at ${path}`)),
    });
    await openLogBeforeCrash();
    await screen.findByRole('option', { name: 'proxy' });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Container' }),
      'proxy',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    expect(
      await screen.findByText(/log\?container=proxy&tailLines=5001$/),
    ).toBeVisible();
    expect(listPaths()).toHaveLength(4);
  });

  it('are those of the first container where none is in trouble', async () => {
    await showDetails(crashed, {
      answer: answerLogs(path => new Response(path)),
    });
    expect(
      screen.queryByRole('button', {
        name: 'Logs before the crash of pod jet-2',
      }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Logs of pod jet-2' }),
    );
    expect(await screen.findByText(/container=proxy/)).toBeVisible();
  });

  it('are saved as they are shown', async () => {
    await showDetails(crashed, {
      answer: answerLogs(() => new Response('one\n\u001b[31mtwo\u001b[0m\n')),
    });
    await openLogBeforeCrash();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download' }),
    );
    expect(saveFile).toHaveBeenCalledWith(
      'shop.jet-1.manager.previous.log',
      'text/plain',
      'one\ntwo\n',
    );
  });

  it('close with Escape, and the focus returns to the button', async () => {
    await showDetails(crashed, {
      answer: answerLogs(() => new Response('started')),
    });
    await openLogBeforeCrash();
    await screen.findByText('started');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Logs before the crash of pod jet-1',
      }),
    ).toHaveFocus();
  });

  it('show hostile text as plain text', async () => {
    await showDetails(crashed, {
      answer: answerLogs(
        () =>
          new Response(
            '<img src=x onerror="alert(1)"> \u202Ehttps://evil.test',
          ),
      ),
    });
    await openLogBeforeCrash();
    expect(
      await screen.findByText(
        '<img src=x onerror="alert(1)"> <U+202E>https://evil.test',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('say that nothing was written', async () => {
    await showDetails(crashed, { answer: answerLogs(() => new Response('')) });
    await userEvent.click(
      screen.getByRole('button', { name: 'Logs of pod jet-1' }),
    );
    expect(
      await screen.findByText('Container manager has written nothing.'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Download' }),
    ).not.toBeInTheDocument();
  });

  it('name the ClusterRole to apply where the cluster forbids them', async () => {
    await showDetails(crashed, {
      answer: answerLogs(() =>
        refuse(403, 'User "viewer" cannot get resource "pods/log"'),
      ),
    });
    await openLogBeforeCrash();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'Cluster shop does not let its logs be read.',
    );
    expect(notice).toHaveTextContent(
      'It says: User "viewer" cannot get resource "pods/log"',
    );
    expect(screen.getByText(/name: palette-conformance-details/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy YAML' })).toBeVisible();
  });

  it('are shown even if the names of the containers cannot be read', async () => {
    await showDetails(crashed, {
      answer: path =>
        path.includes('/log?')
          ? new Response('FATAL no route')
          : refuse(403, 'cannot get resource "pods"'),
    });
    await openLogBeforeCrash();
    expect(await screen.findByText('FATAL no route')).toBeVisible();
  });

  it('say that the pod is gone, and offer a new check', async () => {
    await showDetails(crashed, {
      answer: () => refuse(404, 'pods "jet-1" not found'),
    });
    await openLogBeforeCrash();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'Pod jet-1 no longer exists. Check the cluster again to see which pods it has now.',
    );
    expect(screen.getByRole('button', { name: 'Check now' })).toBeVisible();
  });

  it('say that there was no run before', async () => {
    await showDetails(crashed, {
      answer: answerLogs(() =>
        refuse(400, 'previous terminated container "manager" not found'),
      ),
    });
    await openLogBeforeCrash();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Container manager has no log from before a restart.',
    );
  });

  it.each([
    [
      'an error of the API server',
      () => refuse(500, 'dial tcp 10.0.0.7:10250: i/o timeout'),
      'Cluster shop answered with an error (500).It says: dial tcp 10.0.0.7:10250: i/o timeout',
    ],
    [
      'expired credentials',
      () => refuse(401, 'Unauthorized'),
      'Cluster shop refused the credentials. They may have expired.It says: Unauthorized',
    ],
    [
      'a refusal by Backstage',
      () =>
        Response.json({ error: { name: 'NotAllowedError' } }, { status: 403 }),
      'Ask an administrator for the permission kubernetes.proxy.',
    ],
  ])('say what went wrong with %s', async (_, answer, words) => {
    await showDetails(crashed, { answer: answerLogs(answer) });
    await openLogBeforeCrash();
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it('are read again for a pod whose containers were not known', async () => {
    let answer: AnswerPath = () => Response.json({});
    await showDetails(crashed, { answer: path => answer(path) });
    await userEvent.click(
      screen.getByRole('button', { name: 'Logs of pod jet-2' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The answer of cluster shop broke off or cannot be understood.',
    );
    answer = answerLogs(() => new Response('now it works'));
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText('now it works')).toBeVisible();
  });

  it('are read again on request', async () => {
    let answer = refuse(500, 'busy');
    await showDetails(crashed, { answer: answerLogs(() => answer) });
    await openLogBeforeCrash();
    await screen.findByRole('alert');
    answer = new Response('now it works');
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText('now it works')).toBeVisible();
  });

  it('are no longer read once the dialog is closed', async () => {
    const { proxy } = await showDetails(crashed, { answer: twoContainers });
    await openLogBeforeCrash();
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    const signals = proxy.mock.calls.map(([{ init }]) => init?.signal?.aborted);
    expect(signals).toEqual([true, true]);
  });
});
