import { createHash } from 'crypto';
import type { Pod } from '@internal/palette-simulated-kubernetes';

type Container = Pod['spec']['containers'][number];

const SUBJECTS = [
  ...['BILLING', 'CACHE', 'CATALOG', 'CUSTOMER', 'DATABASE', 'EXPORT'],
  ...['FEATURE', 'INVENTORY', 'LEDGER', 'MAIL', 'ORDERS', 'PRICING'],
  ...['QUEUE', 'SEARCH', 'SESSION', 'TRACE'],
];
const ASPECTS = ['HOST', 'KEY_ID', 'URL', 'REVISION', 'BUCKET', 'TENANT'];

/** 64 hexadecimal digits that follow from the text. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same for all pods of a service. */
function serviceOf({ namespace, generateName, name }: Pod['metadata']) {
  return `${namespace}/${generateName ?? name}`;
}

function probe(path: string) {
  return {
    httpGet: { path, port: 8080, scheme: 'HTTP' },
    initialDelaySeconds: 10,
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
  };
}

function settings(metadata: Pod['metadata'], atLeast: number) {
  const service = serviceOf(metadata);
  const bytes = Buffer.from(digest(service), 'hex');
  return Array.from({ length: atLeast + (bytes[0] % 8) }, (_, index) => {
    const subject = SUBJECTS[(bytes[index + 1] + index) % SUBJECTS.length];
    const aspect = ASPECTS[bytes[index + 16] % ASPECTS.length];
    const id = digest(`${service} ${index}`).slice(0, 8 + (bytes[index] % 24));
    const value =
      aspect === 'URL' || aspect === 'HOST'
        ? `${subject.toLowerCase()}-${id.slice(0, 6)}.${metadata.namespace}.svc`
        : id;
    return { name: `${subject}_${aspect}`, value };
  });
}

function fullSizeContainer(
  container: Container,
  pod: Pod,
  atLeast: number,
): Container {
  return {
    ...container,
    env: [
      ...((container.env as unknown[]) ?? []),
      ...settings(pod.metadata, atLeast),
    ],
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    livenessProbe: probe('/healthz'),
    readinessProbe: probe('/readyz'),
    securityContext: {
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      allowPrivilegeEscalation: false,
    },
  };
}

function ownedFields(
  containers: readonly Container[],
  pod: Pod,
  atLeast: number,
) {
  const probeFields = {
    '.': {},
    'f:failureThreshold': {},
    'f:httpGet': { '.': {}, 'f:path': {}, 'f:port': {}, 'f:scheme': {} },
    'f:initialDelaySeconds': {},
    'f:periodSeconds': {},
    'f:successThreshold': {},
    'f:timeoutSeconds': {},
  };
  return Object.fromEntries(
    containers.map(({ name }) => [
      `k:{"name":"${name}"}`,
      {
        'f:env': Object.fromEntries(
          settings(pod.metadata, atLeast).map(setting => [
            `k:{"name":"${setting.name}"}`,
            { '.': {}, 'f:name': {}, 'f:value': {} },
          ]),
        ),
        'f:livenessProbe': probeFields,
        'f:readinessProbe': probeFields,
        'f:ports': {
          'k:{"containerPort":8080,"protocol":"TCP"}': {
            '.': {},
            'f:containerPort': {},
            'f:name': {},
            'f:protocol': {},
          },
        },
      },
    ]),
  );
}

/**
 * The same pod with the probes, settings and field owners of a real one. Much of that is the same in every pod, and
 * gzip makes little of it; digests, ids and the settings of each service are not.
 *
 * @param atLeast - how many settings its first container has; up to seven more
 */
export function fullSizePod(pod: Pod, atLeast: number): Pod {
  // Containers beyond the second are small ones, as sidecars are.
  const { uid } = pod.metadata;
  const full = pod.spec.containers.slice(0, 1);
  const [byController, ...byOthers] = pod.metadata.managedFields ?? [];
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      annotations: {
        ...pod.metadata.annotations,
        'checksum/config': digest(`${serviceOf(pod.metadata)} config`),
        'checksum/secret': digest(`${serviceOf(pod.metadata)} secret`),
        'cni.projectcalico.org/containerID': digest(`${uid} sandbox`),
        'cni.projectcalico.org/podIP': `${pod.status.podIP}/32`,
        'cni.projectcalico.org/podIPs': `${pod.status.podIP}/32`,
        'kubectl.kubernetes.io/restartedAt': pod.metadata.creationTimestamp,
        'prometheus.io/port': '8080',
        'prometheus.io/scrape': 'true',
      },
      managedFields: [
        {
          ...byController,
          fieldsV1: {
            ...byController.fieldsV1,
            'f:spec': {
              ...(byController.fieldsV1['f:spec'] as object),
              'f:containers': ownedFields(full, pod, atLeast),
            },
          },
        },
        ...byOthers,
      ],
    },
    spec: {
      ...pod.spec,
      containers: [
        ...full.map(container => fullSizeContainer(container, pod, atLeast)),
        ...pod.spec.containers.slice(full.length),
      ],
    },
  };
}
