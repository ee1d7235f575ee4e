import type { KeptFields } from './YamlPruner';

const container: KeptFields = {
  name: true,
  ready: true,
  started: true,
  restartCount: true,
  state: true,
  lastState: true,
};

const subject: KeptFields = { kind: true, name: true, namespace: true };

/** The fields of pods, namespaces, controllers and events that are read. */
export const keptFields: KeptFields = {
  kind: true,
  metadata: {
    name: true,
    namespace: true,
    creationTimestamp: true,
    deletionTimestamp: true,
    labels: {
      'pod-template-hash': true,
      'controller-revision-hash': true,
      'batch.kubernetes.io/job-name': true,
      'job-name': true,
      'statefulset.kubernetes.io/pod-name': true,
    },
    annotations: { 'kubernetes.io/config.mirror': true },
    ownerReferences: { kind: true, name: true, controller: true },
  },
  spec: {
    nodeName: true,
    containers: { name: true },
    initContainers: { name: true, restartPolicy: true },
    replicas: true,
  },
  status: {
    phase: true,
    reason: true,
    message: true,
    conditions: {
      type: true,
      status: true,
      reason: true,
      message: true,
      lastTransitionTime: true,
    },
    containerStatuses: container,
    initContainerStatuses: container,
    desiredNumberScheduled: true,
  },
  // Fields of events follow.
  involvedObject: subject,
  reason: true,
  message: true,
  type: true,
  count: true,
  firstTimestamp: true,
  lastTimestamp: true,
  eventTime: true,
  series: { count: true, lastObservedTime: true },
};
