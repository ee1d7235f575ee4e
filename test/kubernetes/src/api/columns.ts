/** A column of a Table, as the API server describes it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly format: string;
  readonly description: string;
  /** kubectl shows columns above 0 only with `-o wide`. */
  readonly priority: number;
}

// Kubernetes explains each column in its own words. They are sent each time, so only their length is simulated.
const DESCRIBED: Readonly<Record<string, number>> = {
  Name: 420,
  Ready: 64,
  Status: 50,
  Restarts: 121,
  Age: 470,
  IP: 170,
  Node: 430,
  'Nominated Node': 553,
  'Readiness Gates': 200,
};

const SINCE_TEXTUAL_RESTARTS = 22;

/** The columns of pods. Restarts are a number before Kubernetes 1.22, and text since then. */
export function listPodColumns(kubernetesVersion: string): readonly Column[] {
  return [
    ...['Name', 'Ready', 'Status'].map(name => defineColumn(name)),
    defineColumn(
      'Restarts',
      hasTextualRestarts(kubernetesVersion) ? 'string' : 'integer',
    ),
    defineColumn('Age'),
    ...['IP', 'Node', 'Nominated Node', 'Readiness Gates'].map(name =>
      defineColumn(name, 'string', 1),
    ),
  ];
}

/** The columns of namespaces, and of all kinds that have no others here. */
export function listColumns(
  names: readonly ('Name' | 'Status' | 'Age')[],
): readonly Column[] {
  return names.map(name => defineColumn(name));
}

/** Whether the cell of the restarts is text, which may say when the last one was. */
export function hasTextualRestarts(kubernetesVersion: string): boolean {
  const minor = /^v1\.(\d+)/.exec(kubernetesVersion)?.[1];
  return minor === undefined || Number(minor) >= SINCE_TEXTUAL_RESTARTS;
}

function defineColumn(
  name: string,
  type: Column['type'] = 'string',
  priority = 0,
): Column {
  return {
    name,
    type,
    format: name === 'Name' ? 'name' : '',
    description: `About ${name}. `.padEnd(DESCRIBED[name] ?? 0, '.'),
    priority,
  };
}
