import { simplifyTitle, READY_CELL } from './podColumns';

interface Recognised {
  readonly what: string;
  /** Titles that are all there, in lower-case letters only. */
  readonly titles: readonly string[];
  /** Whether no other title may be there. */
  readonly only?: boolean;
}

// The columns that kubectl prints for other kinds, recognised by columns that pods do not have. The first that fits is taken.
const others: readonly Recognised[] = [
  { what: 'DaemonSets', titles: ['desired', 'current', 'uptodate'] },
  { what: 'ReplicaSets', titles: ['desired', 'current', 'ready'] },
  { what: 'Deployments', titles: ['uptodate', 'available'] },
  { what: 'StatefulSets', titles: ['name', 'ready', 'age'], only: true },
  {
    what: 'StatefulSets',
    titles: ['namespace', 'name', 'ready', 'age'],
    only: true,
  },
  { what: 'StatefulSets', titles: ['ready', 'age', 'containers', 'images'] },
  { what: 'Nodes', titles: ['status', 'roles', 'version'] },
  { what: 'Namespaces', titles: ['name', 'status', 'age'], only: true },
  {
    what: 'Namespaces',
    titles: ['name', 'status', 'age', 'labels'],
    only: true,
  },
  { what: 'Services', titles: ['type', 'clusterip'] },
  { what: 'Events', titles: ['type', 'reason', 'object'] },
  { what: 'Events', titles: ['type', 'reason', 'message'] },
  { what: 'CronJobs', titles: ['schedule', 'suspend'] },
  { what: 'Jobs', titles: ['completions', 'duration'] },
  { what: 'Ingresses', titles: ['hosts', 'address'] },
  { what: 'Secrets', titles: ['type', 'data'] },
  { what: 'ConfigMaps', titles: ['data', 'age'] },
  { what: 'Endpoints', titles: ['endpoints'] },
  { what: 'PersistentVolumeClaims', titles: ['volume', 'capacity'] },
  { what: 'PersistentVolumes', titles: ['capacity', 'reclaim'] },
  { what: 'StorageClasses', titles: ['provisioner'] },
  { what: 'HorizontalPodAutoscalers', titles: ['reference', 'targets'] },
  { what: 'NetworkPolicies', titles: ['podselector'] },
  { what: 'ServiceAccounts', titles: ['secrets', 'age'] },
  {
    what: 'the use of processor and memory',
    titles: ['cpucores', 'memorybytes'],
  },
  { what: 'Helm releases', titles: ['revision', 'chart'] },
  { what: 'contexts', titles: ['cluster', 'authinfo'] },
];

/** Recognises by its header a listing of something else than pods: "Deployments". */
export function recognizeListing(words: readonly string[]): string | undefined {
  // Prose may have the same words.
  if (words.some(w => !isTitle(w) || READY_CELL.test(w))) {
    return undefined;
  }
  const titles = new Set(words.map(simplifyTitle));
  return others.find(
    other =>
      other.titles.every(title => titles.has(title)) &&
      (!other.only || titles.size === other.titles.length),
  )?.what;
}

const COUNT = /^\d{1,6}$/;

const NODE_READY = /^(?:Not)?Ready(?:,SchedulingDisabled)?$/;

/** Recognises a row without a header that is clearly not a pod: "Deployments". */
export function recognizeRow(cells: readonly string[]): string | undefined {
  if (NODE_READY.test(cells[1] ?? '')) {
    return 'Nodes';
  }
  if (cells.length === 1 && /^[a-z.]{1,60}\//.test(cells[0])) {
    return 'names, without their state';
  }
  const ready = cells.findIndex(cell => READY_CELL.test(cell));
  const counts = cells.slice(ready + 1, ready + 3);
  return ready > 0 && counts.length === 2 && counts.every(c => COUNT.test(c))
    ? 'Deployments'
    : undefined;
}

/** A kind in the plural: "Deployments". */
export function pluralize(kind: string): string {
  const name = kind.replace(/List$/, '');
  if (/[^aeiou]y$/.test(name)) {
    return `${name.slice(0, -1)}ies`;
  }
  if (/(s|x|ch)$/.test(name)) {
    return name.endsWith('points') ? name : `${name}es`;
  }
  return `${name}s`;
}

// kubectl prints titles in capitals, but for the unit in CPU(cores).
function isTitle(word: string): boolean {
  const [title] = word.split('(');
  return title === title.toUpperCase();
}
