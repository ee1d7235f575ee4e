import { guessColumns, readPodHeader, simplifyTitle } from './podColumns';

const read = (header: string) => {
  const columns = readPodHeader(header.split(' '));
  return columns && Object.fromEntries(columns);
};

describe('the header of a listing', () => {
  it.each([
    [
      'NAMESPACE',
      [
        'namespace',
        'namespaces',
        'ns',
        'project',
        'Pod-Namespace',
        '.metadata.namespace',
      ],
    ],
    ['READY', ['ready']],
    ['STATUS', ['status', 'state', 'podStatus']],
    ['PHASE', ['phase', 'Pod_Phase', '.status.phase']],
    ['RESTARTS', ['restarts', 'restart', 'restartCount']],
    ['AGE', ['age', 'created', 'createdAt', 'creationTimestamp']],
    ['NODE', ['node', 'nodeName', 'host']],
    ['EVENT', ['event']],
  ])('has %s under each title that people give it', (column, titles) => {
    for (const title of titles) {
      expect(read(`NAME ${title}`)).toEqual({ NAME: 0, [column]: 1 });
    }
  });

  it('has names under each title that people give them', () => {
    for (const title of ['name', 'pod', 'pods', 'podName', '.metadata.name']) {
      expect(read(`${title} AGE`)).toEqual({ NAME: 0, AGE: 1 });
    }
  });

  it('has the first of two columns with the same title', () => {
    expect(read('NAME NODE NOMINATED NODE')).toEqual({ NAME: 0, NODE: 1 });
  });

  it('may have unknown columns: any number in capitals, otherwise at most half', () => {
    expect(read('NAME AGE A B C')).toEqual({ NAME: 0, AGE: 1 });
    expect(read('name age a b')).toEqual({ NAME: 0, AGE: 1 });
    expect(read('name age a b c')).toBeUndefined();
  });

  it.each(['NAME', 'AGE NODE', 'NAME AGE 1/1', 'NAME STATUS Running', ''])(
    'is not %j',
    line => {
      expect(read(line)).toBeUndefined();
    },
  );

  it('is compared by letters alone', () => {
    expect(simplifyTitle('.Metadata-NAME_1')).toBe('metadataname');
  });
});

describe('columns without a header', () => {
  const guess = (row: string) =>
    Object.fromEntries(guessColumns(row.split(' ')));

  it.each([
    [
      'web-0 1/1 Running 0 1d',
      { NAME: 0, READY: 1, STATUS: 2, RESTARTS: 3, AGE: 4, NODE: 6 },
    ],
    [
      'shop web-0 1/1 Running 0 1d',
      {
        NAMESPACE: 0,
        NAME: 1,
        READY: 2,
        STATUS: 3,
        RESTARTS: 4,
        AGE: 5,
        NODE: 7,
      },
    ],
    ['shop web-0 Running', { NAMESPACE: 0, NAME: 1, STATUS: 2 }],
    ['web-0 Running', { NAME: 0, STATUS: 1 }],
  ])('are told from the cells: %s', (row, columns) => {
    expect(guess(row)).toEqual(columns);
  });

  it('are those of all namespaces where the cells do not tell', () => {
    expect(guess('web-0 Running x')).toMatchObject({ NAMESPACE: 0, READY: 2 });
    expect(guess('web-0')).toMatchObject({ NAMESPACE: 0, NAME: 1 });
    expect(guess('web-0 11111/1 x')).toMatchObject({ NAMESPACE: 0 });
    expect(guess('web-0 x1/1 x')).toMatchObject({ NAMESPACE: 0 });
    expect(guess('web-0 1/1x x')).toMatchObject({ NAMESPACE: 0 });
  });
});
