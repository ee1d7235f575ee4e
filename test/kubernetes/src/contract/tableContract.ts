import { matchStatus } from './answers';
import { ContractTarget } from './ContractTarget';
import { ApiResponse } from './sendRequest';

const PODS = '/api/v1/namespaces/contract-tables/pods';
const AS_TABLE = {
  accept: 'application/json;as=Table;g=meta.k8s.io;v=v1, application/json',
};

interface TableBody {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: {
    readonly resourceVersion: string;
    readonly continue?: string;
  };
  readonly columnDefinitions: readonly {
    readonly name: string;
    readonly type: string;
  }[];
  readonly rows: readonly {
    readonly cells: readonly unknown[];
    readonly object: {
      readonly kind: string;
      readonly metadata: { readonly name: string; readonly namespace?: string };
      readonly spec?: unknown;
    } | null;
  }[];
}

/** The contract on Tables, which a cluster that did not change is read from. */
export function checkTables(target: ContractTarget) {
  const getTable = async (path: string) =>
    readTable(await target.get(path, 'reader', AS_TABLE));
  const readColumn = ({ columnDefinitions, rows }: TableBody, name: string) => {
    const at = columnDefinitions.findIndex(column => column.name === name);
    return rows.map(({ cells }) => cells[at]);
  };

  describe('tables', () => {
    beforeAll(async () => {
      await target.createNamespace('contract-tables');
      await target.createNamespace('contract-tables-b');
      const namespace = 'contract-tables';
      await target.createPod({ namespace, name: 'waiting' });
      await target.createPod({
        namespace,
        name: 'running',
        phase: 'Running',
        nodeName: 'node-1',
      });
      await target.createPod({ namespace, name: 'done', phase: 'Succeeded' });
      await target.createPod({ namespace: 'contract-tables-b', name: 'other' });
    });

    it('have the columns that kubectl prints', async () => {
      const table = await getTable(PODS);
      expect(table).toMatchObject({
        kind: 'Table',
        apiVersion: 'meta.k8s.io/v1',
      });
      const columns = table.columnDefinitions.map(column => column.name);
      expect(columns.slice(0, 5)).toEqual([
        'Name',
        'Ready',
        'Status',
        'Restarts',
        'Age',
      ]);
      expect(columns).toEqual(expect.arrayContaining(['IP', 'Node']));
      expect(columns).not.toContain('Namespace');
      expect(readColumn(table, 'Name')).toEqual(['done', 'running', 'waiting']);
      expect(readColumn(table, 'Status')).toEqual(
        expect.arrayContaining([expect.stringMatching(/Running|Pending/)]),
      );
      expect(readColumn(table, 'Node')).toEqual(['<none>', 'node-1', '<none>']);
    });

    it('count restarts, as a number or as text', async () => {
      const table = await getTable(PODS);
      const type = table.columnDefinitions.find(
        column => column.name === 'Restarts',
      )?.type;
      expect(['integer', 'string']).toContain(type);
      expect(readColumn(table, 'Restarts')).toEqual(
        Array(3).fill(type === 'integer' ? 0 : '0'),
      );
    });

    it('print ages as durations', async () => {
      for (const age of readColumn(await getTable(PODS), 'Age')) {
        expect(age).toMatch(/^(\d+[smhdy]){1,2}$/);
      }
    });

    it('hold metadata in each row unless asked for more or less', async () => {
      const [row] = (await getTable(PODS)).rows;
      expect(row.object).toMatchObject({
        kind: 'PartialObjectMetadata',
        metadata: { name: 'done', namespace: 'contract-tables' },
      });
      expect(row.object).not.toHaveProperty('spec');
      const [whole] = (await getTable(`${PODS}?includeObject=Object`)).rows;
      expect(whole.object).toMatchObject({ kind: 'Pod' });
      expect(whole.object).toHaveProperty('spec.containers');
    });

    it('hold no object where none is asked for', async () => {
      const { rows } = await getTable(`${PODS}?includeObject=None`);
      expect(rows.map(({ object }) => object)).toEqual([null, null, null]);
      expect(rows.map(({ cells }) => cells[0])).toEqual([
        'done',
        'running',
        'waiting',
      ]);
    });

    it('have the pods of all namespaces in the order of their keys', async () => {
      const selector = encodeURIComponent(
        'metadata.namespace!=kube-system,metadata.namespace!=default',
      );
      const names = readColumn(
        await getTable(
          `/api/v1/pods?includeObject=None&fieldSelector=${selector}`,
        ),
        'Name',
      ).filter(name =>
        ['done', 'running', 'waiting', 'other'].includes(String(name)),
      );
      // A dash comes before a slash, so contract-tables-b comes first.
      expect(names.slice(names.indexOf('other'))).toEqual(
        expect.arrayContaining(['other', 'done', 'running']),
      );
      expect(names.indexOf('other')).toBeLessThan(names.indexOf('done'));
    });

    it('come in pages like lists', async () => {
      const first = await getTable(`${PODS}?includeObject=None&limit=2`);
      expect(first.rows).toHaveLength(2);
      const token = encodeURIComponent(first.metadata.continue ?? '');
      const last = await getTable(
        `${PODS}?includeObject=None&limit=2&continue=${token}`,
      );
      expect(readColumn(last, 'Name')).toEqual(['waiting']);
      expect(last.metadata.continue ?? '').toBe('');
    });

    it('say of a namespace whether it is Active', async () => {
      const table = await getTable(
        '/api/v1/namespaces?includeObject=None&fieldSelector=metadata.name=contract-tables',
      );
      expect(table.columnDefinitions.map(column => column.name)).toEqual([
        'Name',
        'Status',
        'Age',
      ]);
      expect(table.rows).toHaveLength(1);
      expect(table.rows[0].cells.slice(0, 2)).toEqual([
        'contract-tables',
        'Active',
      ]);
    });

    it('leave out namespaces by their names', async () => {
      const names = readColumn(
        await getTable(
          '/api/v1/namespaces?includeObject=None&fieldSelector=metadata.name!=contract-tables',
        ),
        'Name',
      );
      expect(names).toContain('contract-tables-b');
      expect(names).not.toContain('contract-tables');
    });

    it('answer 400 to an unknown includeObject', async () => {
      const response = await target.get(
        `${PODS}?includeObject=Some`,
        'reader',
        AS_TABLE,
      );
      expect(response.status).toBe(400);
      expect(response.body).toEqual(matchStatus(400, 'BadRequest'));
    });
  });
}

function readTable(response: ApiResponse): TableBody {
  if (response.status !== 200) {
    throw new Error(
      `Not a Table: ${response.status} ${JSON.stringify(response.body)}`,
    );
  }
  return response.body as TableBody;
}
