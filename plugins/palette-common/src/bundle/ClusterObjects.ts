import type {
  SnapshotNamespace,
  SnapshotPod,
  SnapshotWorkload,
} from '../snapshot/Snapshot';
import { projectNamespace } from '../snapshot/projectNamespace';
import { projectPod } from '../snapshot/projectPod';
import { projectWorkload } from '../snapshot/projectWorkload';
import { bundleLimits } from './entry/bundleLimits';
import { KeptEvents } from './evidence/KeptEvents';
import { projectEvent } from './evidence/projectEvent';

/** The objects of a cluster that were read from files, reduced to what matters. */
export class ClusterObjects {
  readonly events = new KeptEvents();
  readonly #namespaces = new Map<string, SnapshotNamespace>();
  readonly #pods = new Map<string, SnapshotPod>();
  readonly #workloads = new Map<string, SnapshotWorkload>();

  get namespaces(): readonly SnapshotNamespace[] {
    return [...this.#namespaces.values()];
  }

  get pods(): readonly SnapshotPod[] {
    return [...this.#pods.values()];
  }

  get workloads(): readonly SnapshotWorkload[] {
    return [...this.#workloads.values()];
  }

  /**
   * Adds an object; one of another kind is ignored.
   *
   * @returns false where there are more of its kind than are kept
   * @throws ZodError where it does not have the shape of its kind.
   */
  add(kind: string, object: unknown): boolean {
    switch (kind) {
      case 'Pod': {
        const pod = projectPod(object);
        return put(
          this.#pods,
          `${pod.namespace}/${pod.name}`,
          pod,
          bundleLimits.pods,
        );
      }
      case 'Namespace': {
        const namespace = projectNamespace(object);
        const { name } = namespace;
        return put(this.#namespaces, name, namespace, bundleLimits.namespaces);
      }
      case 'Deployment':
      case 'StatefulSet':
      case 'DaemonSet': {
        const workload = projectWorkload(object, kind);
        const key = `${workload.namespace}/${kind}/${workload.name}`;
        return put(this.#workloads, key, workload, bundleLimits.workloads);
      }
      case 'Event':
        this.events.add(projectEvent(object));
        return true;
      default:
        return true;
    }
  }
}

function put<T>(
  kept: Map<string, T>,
  key: string,
  value: T,
  limit: number,
): boolean {
  if (kept.size >= limit && !kept.has(key)) {
    return false;
  }
  kept.set(key, value);
  return true;
}
