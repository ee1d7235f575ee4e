import { readPodHeader } from './podColumns';
import { readPodRow } from './podRow';

const observedAt = Date.parse('2026-11-23T12:00:00Z');

/** Reads a row below a header, or without one where that is empty. */
const read = (header: string, line: string, namespace?: string) =>
  readPodRow(line, header ? readPodHeader(header.split(' ')) : undefined, {
    namespace,
    observedAt,
  });
const readPod = (header: string, line: string, namespace?: string) => {
  const row = read(header, line, namespace);
  return row.kind === 'pod' ? row.pod : row;
};
const HEADER = 'NAMESPACE NAME READY STATUS RESTARTS AGE';
const USE_TEXT = 'Use the output of: kubectl get pods -A';
const web = { namespace: 'a', name: 'web', phase: 'Running' };

describe('a row of a listing', () => {
  it('is a pod, and says whether it shows its namespace', () => {
    expect(read('', 'a web 1/1 Running 0 1d')).toEqual({
      kind: 'pod',
      pod: {
        ...web,
        ready: true,
        containersReady: 1,
        containersTotal: 1,
        restarts: 0,
        createdAt: '2026-11-22T12:00:00.000Z',
      },
      showsNamespace: true,
      deleted: false,
      cells: ['a', 'web', '1/1', 'Running', '0', '1d'],
    });
    expect(read('NAME STATUS', 'web Running', 'a')).toEqual({
      kind: 'pod',
      pod: web,
      showsNamespace: false,
      deleted: false,
      cells: ['web', 'Running'],
    });
  });

  it('is deleted where the event of a watch says so', () => {
    const header = 'EVENT NAMESPACE NAME STATUS';

    expect(read(header, 'DELETED a web Running')).toMatchObject({
      pod: web,
      deleted: true,
    });
    expect(read(header, 'MODIFIED a web Running')).toMatchObject({
      deleted: false,
    });
  });

  it('may name the resource before the pod', () => {
    const named = (name: string) => readPod('', `a ${name} 1/1 Running 0 1d`);

    expect(named('pod/web')).toMatchObject({ name: 'web' });
    expect(named('pods/web')).toMatchObject({ name: 'web' });
    expect(named('webpod/web')).toMatchObject({ kind: 'unreadable' });
  });
});

describe('the status of a row', () => {
  const header = 'NAMESPACE NAME STATUS PHASE';

  it('is the word of kubectl rather than the phase', () => {
    expect(readPod(header, 'a web CrashLoopBackOff Running')).toMatchObject({
      reason: 'CrashLoopBackOff',
    });
    expect(readPod(header, 'a web True Running')).toEqual(web);
    expect(readPod('NAMESPACE NAME PHASE', 'a web Running')).toEqual(web);
    expect(readPod('NAMESPACE NAME STATUS', 'a web Bewitched')).toMatchObject({
      reason: 'Bewitched',
    });
  });

  it.each(['1', '<none>', 'Running!', '.Running', `R${'x'.repeat(100)}`])(
    'cannot be %s',
    status => {
      expect(read('NAMESPACE NAME STATUS', `a web-0 ${status}`)).toEqual({
        kind: 'unreadable',
        reason: 'It has no status such as Running or Pending.',
        hides: { namespace: 'a' },
      });
    },
  );

  it('is missing where the row ends before it', () => {
    expect(read(HEADER, 'a web-0 1/1')).toMatchObject({
      reason: 'It has no status such as Running or Pending.',
      hides: { namespace: 'a' },
    });
  });
});

describe('readiness in a row', () => {
  const ready = (cell: string) =>
    readPod('NAMESPACE NAME READY STATUS', `a web ${cell} Running`);

  it('is a count, or true or false for each container', () => {
    expect(ready('1/2')).toMatchObject({
      ready: false,
      containersReady: 1,
      containersTotal: 2,
    });
    expect(ready('true,false,true')).toMatchObject({
      ready: false,
      containersReady: 2,
      containersTotal: 3,
    });
    expect(ready('true')).toMatchObject({
      ready: true,
      containersReady: 1,
      containersTotal: 1,
    });
  });

  it('may be left out', () => {
    expect(ready('<none>')).toEqual(web);
    expect(readPod('NAMESPACE NAME STATUS', 'a web Running')).toEqual(web);
  });

  it.each(['one', '1-1', 'xtrue', 'truex', 'true,maybe'])(
    'cannot be %s',
    cell => {
      expect(ready(cell)).toEqual({
        kind: 'unreadable',
        reason: 'Its READY column should look like 1/1.',
        hides: { namespace: 'a' },
      });
    },
  );
});

describe('restarts in a row', () => {
  const restarts = (cell: string) =>
    readPod(HEADER, `a web 1/1 Running ${cell} 1d`);

  it('are a number, or one for each container', () => {
    expect(restarts('17')).toMatchObject({ restarts: 17 });
    expect(restarts('17,0,25')).toMatchObject({ restarts: 42 });
  });

  it('may be followed by the time of the last one', () => {
    expect(restarts('3 (90m ago)')).toMatchObject({
      restarts: 3,
      restartedAt: '2026-11-23T10:30:00.000Z',
      createdAt: '2026-11-22T12:00:00.000Z',
    });
  });

  it.each(['x1', '1x', '-1', '1,x', '<none>'])(
    'are left out where they read %s',
    cell => {
      expect(restarts(cell)).not.toHaveProperty('restarts');
    },
  );

  it.each(['3 (90m', '3 (90m since)', '(90m ago)'])(
    'are not followed by a time in %s',
    cell => {
      expect(restarts(cell)).not.toHaveProperty('restartedAt');
    },
  );
});

describe('the age in a row', () => {
  const createdAt = (cell: string) =>
    readPod('NAMESPACE NAME STATUS AGE', `a web Running ${cell}`);

  it('is a duration or a time', () => {
    expect(createdAt('36h')).toMatchObject({
      createdAt: '2026-11-22T00:00:00.000Z',
    });
    expect(createdAt('2026-11-09T08:07:06Z')).toMatchObject({
      createdAt: '2026-11-09T08:07:06.000Z',
    });
  });

  it.each([
    '2026-13-09T08:07:06Z',
    'x2026-11-09T08:07:06Z',
    '2026-11-09T08:07:06Zx',
    '2026-11-09',
    'Nov',
    '<unknown>',
  ])('is left out where it reads %s', cell => {
    expect(createdAt(cell)).toEqual(web);
  });
});

describe('a row of a container that ended', () => {
  it('does not tell whether its pod failed', () => {
    for (const row of ['0 11m', '0 9m', '1 11m', '0 <unknown>', '0']) {
      expect(readPod(HEADER, `a web 0/1 Error ${row}`)).toMatchObject({
        phase: 'Running',
        reason: 'Error',
      });
    }
  });
});

describe('the node in a row', () => {
  it('is left out where it is not a valid name', () => {
    const header = 'NAMESPACE NAME STATUS NODE';

    expect(readPod(header, 'a web Running n-1.b')).toEqual({
      ...web,
      node: 'n-1.b',
    });
    expect(readPod(header, 'a web Running <none>')).toEqual(web);
    expect(readPod(header, 'a web Running')).toEqual(web);
  });
});

describe('a row that cannot be read', () => {
  it('may hide any pod where it lacks a namespace or a name', () => {
    expect(read(HEADER, '_ web 1/1 Running 0 1d')).toEqual({
      kind: 'unreadable',
      reason: `A namespace and a pod name should come first. ${USE_TEXT}`,
      hides: 'anything',
    });
    expect(read('NAME STATUS', 'web Running')).toEqual({
      kind: 'unreadable',
      reason: expect.stringMatching(
        /^A namespace and a pod name should come first\. .*, or use the output of: kubectl get pods -A$/,
      ),
      hides: 'anything',
    });
    expect(read('NAMESPACE STATUS NAME', 'a Running')).toMatchObject({
      hides: 'anything',
    });
  });

  it('hides nothing where nothing in it looks like a pod', () => {
    const prose = (line: string) => read('', line);

    expect(prose('See _you_ later !')).toMatchObject({ hides: 'nothing' });
    expect(prose('Well _then 1/1')).toMatchObject({ hides: 'anything' });
    expect(prose('It is _ Running')).toMatchObject({ hides: 'anything' });
    expect(prose('So _ web-0')).toMatchObject({ hides: 'anything' });
    expect(prose('So _ web_-0 web')).toMatchObject({ hides: 'nothing' });
  });

  it('names the other listing that it belongs to', () => {
    expect(read('', 'cp-1 Ready control-plane 12d v1.30.1')).toEqual({
      kind: 'unreadable',
      reason: `It is of a listing of Nodes, not of pods. ${USE_TEXT}`,
      hides: 'anything',
    });
  });

  it('is read by its cells where it does not fit the header', () => {
    expect(
      readPod('STATUS NAME NAMESPACE', 'a web 1/1 Running 0 1d'),
    ).toMatchObject({ ...web, ready: true });
    expect(read('STATUS NAME NAMESPACE', '1/1 web- Running')).toEqual({
      kind: 'unreadable',
      reason: `A namespace and a pod name should come first. ${USE_TEXT}`,
      hides: 'anything',
    });
  });
});
