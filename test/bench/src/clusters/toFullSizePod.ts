import { createHash } from 'crypto';
import type { Pod } from '@internal/palette-simulated-kubernetes';

type Container = Pod['spec']['containers'][number];

const SUBJECTS = [
  ...['BILLING', 'CACHE', 'CATALOG', 'CUSTOMER', 'DATABASE', 'EXPORT'],
  ...['FEATURE', 'INVENTORY', 'LEDGER', 'MAIL', 'ORDERS', 'PRICING'],
  ...['QUEUE', 'SEARCH', 'SESSION', 'TRACE'],
];
const ASPECTS = ['HOST', 'KEY_ID', 'URL', 'REVISION', 'BUCKET', 'TENANT'];

/**
 * The pod with the probes, settings and field owners of a real one. Digests, ids and settings differ between services,
 * so that gzip does not compress pods better than real ones.
 *
 * @param atLeast - the fewest settings of its first container, which gets up to seven more
 */
export function toFullSizePod(pod: Pod, atLeast: number): Pod {
  // Further containers stay small, as sidecars are.
  const { uid } = pod.metadata;
  const full = pod.spec.containers.slice(0, 1);
  const [byController, ...byOthers] = pod.metadata.managedFields ?? [];
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      annotations: {
        ...pod.metadata.annotations,
        'checksum/config': digest(`${nameService(pod.metadata)} config`),
        'checksum/secret': digest(`${nameService(pod.metadata)} secret`),
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
              'f:containers': listOwnedFields(full, pod, atLeast),
            },
          },
        },
        ...byOthers,
      ],
    },
    spec: {
      ...pod.spec,
      containers: [
        ...full.map(container => toFullSizeContainer(container, pod, atLeast)),
        ...pod.spec.containers.slice(full.length),
      ],
    },
  };
}

/** 64 hexadecimal digits that depend on the text alone. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A name that all pods of a service share. */
function nameService({ namespace, generateName, name }: Pod['metadata']) {
  return `${namespace}/${generateName ?? name}`;
}

function makeProbe(path: string) {
  return {
    httpGet: { path, port: 8080, scheme: 'HTTP' },
    initialDelaySeconds: 10,
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
  };
}

function makeSettings(metadata: Pod['metadata'], atLeast: number) {
  const service = nameService(metadata);
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

function toFullSizeContainer(
  container: Container,
  pod: Pod,
  atLeast: number,
): Container {
  return {
    ...container,
    env: [
      ...((container.env as unknown[]) ?? []),
      ...makeSettings(pod.metadata, atLeast),
    ],
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    livenessProbe: makeProbe('/healthz'),
    readinessProbe: makeProbe('/readyz'),
    securityContext: {
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      allowPrivilegeEscalation: false,
    },
  };
}

function listOwnedFields(
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
          makeSettings(pod.metadata, atLeast).map(setting => [
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
