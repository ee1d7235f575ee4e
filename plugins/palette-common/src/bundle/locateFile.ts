import { isKubernetesName } from '../snapshot/kubernetesName';
import { bundleLimits } from './entry/bundleLimits';

/**
 * How files are laid out: as Spectro Cloud's script does, as `kubectl cluster-info dump` does, or as somebody chose who called
 * `kubectl get` for each namespace.
 *
 * @public
 */
export type BundleLayout = 'supportBundle' | 'clusterInfoDump' | 'listings';

/** The content of a file, as its place in a bundle tells. */
export type LocatedFile =
  | {
      readonly content: 'objects';
      readonly layout: BundleLayout;
      /** The kind that its place says; a file of its own choice may hold any. */
      readonly kind?: string;
      readonly namespace?: string;
    }
  | {
      readonly content: 'log';
      readonly layout: 'supportBundle';
      readonly namespace: string;
      readonly pod: string;
    }
  | { readonly content: 'version'; readonly layout: 'supportBundle' }
  /** A file that is not read, whose place shows that this is a support bundle. */
  | { readonly content: 'nothing'; readonly layout: 'supportBundle' };

const kinds: Readonly<Record<string, string>> = {
  pods: 'Pod',
  events: 'Event',
  deployments: 'Deployment',
  daemonsets: 'DaemonSet',
  statefulsets: 'StatefulSet',
};

/** Folders around the folder that the script makes; people wrap bundles once more. */
const MOST_OUTER = 3;
/** Folders around files of one's own choice. */
const MOST_FOLDERS = 3;

/** Whether a path leads out of its archive, so that no program should follow it. */
export function isUnsafePath(path: string): boolean {
  return (
    path.startsWith('/') ||
    /^[A-Za-z]:/.test(path) ||
    path.includes('\\') ||
    path.includes('\0') ||
    path.split('/').includes('..')
  );
}

/** Tells by its path what a file is; undefined where it is not read. */
export function locateFile(path: string): LocatedFile | undefined {
  if (path.length > bundleLimits.path) {
    return undefined;
  }
  const segments = splitPath(path);
  const at = segments.indexOf('k8s');
  return at >= 0 && at < MOST_OUTER
    ? locateInBundle(segments.slice(at + 1))
    : locateElsewhere(segments);
}

/** The folder that holds a bundle's `k8s`, whose name has the cluster and the time; undefined where none does. */
export function findBundleFolder(path: string): string | undefined {
  const segments = splitPath(path);
  const at = segments.indexOf('k8s');
  return at > 0 && at < MOST_OUTER ? segments[at - 1] : undefined;
}

/** The folder that holds the files of one cluster; undefined where files of one's own choice may be of any. */
export function findClusterFolder(
  path: string,
  { layout }: LocatedFile,
): string | undefined {
  const segments = splitPath(path);
  switch (layout) {
    case 'supportBundle':
      return segments.slice(0, segments.indexOf('k8s')).join('/');
    case 'clusterInfoDump':
      return segments.slice(0, -2).join('/');
    default:
      return undefined;
  }
}

function splitPath(path: string): readonly string[] {
  return path.split('/').filter(part => part !== '' && part !== '.');
}

function locateInBundle(parts: readonly string[]): LocatedFile {
  const layout = 'supportBundle';
  const [room, resource, file, log] = parts;
  if (room === 'cluster-info' && resource === 'cluster-version.yaml') {
    return { content: 'version', layout };
  }
  if (room === 'cluster-resources' && resource === 'namespaces.yaml') {
    return { content: 'objects', layout, kind: 'Namespace' };
  }
  const kind = findKind(resource);
  const namespace = file?.replace(/\.yaml$/, '');
  if (
    room === 'cluster-resources' &&
    kind &&
    parts.length === 3 &&
    namespace !== file &&
    isKubernetesName(namespace)
  ) {
    return { content: 'objects', layout, kind, namespace };
  }
  const isLog =
    room === 'previous-pod-logs' &&
    parts.length === 4 &&
    log === 'previous.log';
  return isLog && isKubernetesName(resource) && isKubernetesName(file)
    ? { content: 'log', layout, namespace: resource, pod: file }
    : { content: 'nothing', layout };
}

function locateElsewhere(segments: readonly string[]): LocatedFile | undefined {
  const file = segments[segments.length - 1] ?? '';
  const folder = segments[segments.length - 2];
  const [, base, extension] =
    /^([^.].*?)(?:\.(json|ya?ml|txt))?$/.exec(file) ?? [];
  if (base === undefined || segments.length > MOST_FOLDERS + 1) {
    return undefined;
  }
  const kind = findKind(base);
  if (kind && folder && extension !== 'txt' && isKubernetesName(folder)) {
    return {
      content: 'objects',
      layout: 'clusterInfoDump',
      kind,
      namespace: folder,
    };
  }
  return base.includes('.') && extension === undefined
    ? undefined
    : {
        content: 'objects',
        layout: 'listings',
        ...(isKubernetesName(base) && { namespace: base }),
      };
}

function findKind(resource: string | undefined): string | undefined {
  return resource !== undefined && Object.hasOwn(kinds, resource)
    ? kinds[resource]
    : undefined;
}
