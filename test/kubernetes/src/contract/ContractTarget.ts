import { DetailsCaller } from './detailsRole';
import { ApiResponse } from './sendRequest';

/** Two namespaces that the narrow token may, and may not, read. */
export const READABLE_NAMESPACE = 'contract-readable';
export const HIDDEN_NAMESPACE = 'contract-hidden';

/** The sender of a request. */
export type Caller =
  /** Everything. */
  | 'admin'
  /** get, list and watch on namespaces and pods everywhere. */
  | 'reader'
  /** get, list and watch on what the Kubernetes plugin reads, and on logs. */
  | 'viewer'
  /** Lists namespaces, and pods in READABLE_NAMESPACE only. */
  | 'narrow'
  /** Lists pods everywhere, but no namespaces. */
  | 'podsOnly'
  | DetailsCaller
  /** Sends a token that nobody issued. */
  | 'unknown'
  /** Sends no credential. */
  | 'anonymous';

export function toUserName(caller: Caller): string {
  return caller === 'anonymous'
    ? 'system:anonymous'
    : `system:serviceaccount:contract:${caller}`;
}

export interface ContractPod {
  readonly namespace: string;
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly phase?: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  readonly nodeName?: string;
}

/** A workload that no controller has seen yet. */
export interface ContractWorkload {
  readonly namespace: string;
  readonly name: string;
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job';
  /** Of the workload and of its pods. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Pods and a workload to ask for events and logs. */
export interface ContractDetails {
  readonly namespace: string;
  /** Its one container crashes again and again. */
  readonly crashed: {
    readonly name: string;
    readonly container: string;
    /** The last lines before the crash. */
    readonly log: readonly string[];
  };
  /** A ready pod that never restarted; its container has its name. */
  readonly steady: string;
  /** A Deployment whose pods a quota forbids. */
  readonly missing: string;
}

/** A Kubernetes API that the contract is checked on: the simulated one, or a real kube-apiserver. */
export interface ContractTarget {
  readonly name: string;
  /** Resolves when requests are answered and every caller has its rights. */
  start(): Promise<void>;
  stop(): Promise<void>;
  get(
    path: string,
    caller?: Caller,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ApiResponse>;
  createNamespace(name: string): Promise<void>;
  createPod(pod: ContractPod): Promise<void>;
  createWorkload(workload: ContractWorkload): Promise<void>;
  createDetails(details: ContractDetails): Promise<void>;
  /** The namespace is `Terminating` when this resolves. */
  beginNamespaceDeletion(name: string): Promise<void>;
  /** The namespace and its pods are gone when this resolves. */
  finishNamespaceDeletion(name: string): Promise<void>;
  /** Compacts the past; resolves to an expired token for the same place in the list. */
  expire(continueToken: string): Promise<string>;
}
