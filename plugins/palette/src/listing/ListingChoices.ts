import type {
  ClusterType,
  EvaluationOptions,
  Strictness,
} from 'backstage-plugin-palette-common';

/** How a listing is to be judged, as the form holds it. */
export interface ListingChoices {
  readonly clusterType: ClusterType | 'auto';
  /** As typed: `infrastructure=vsphere, proxy=yes` */
  readonly traits: string;
  readonly coverage: ListingCoverage;
  /** As typed: `kube-system, jet-system`; used only with the coverage `namespaces`. */
  readonly namespaces: string;
  /** The namespace of a listing that shows no namespaces; empty where it shows them. */
  readonly namespace: string;
  /** Empty: the portal's default. */
  readonly strictness: Strictness | '';
}

/** The part of the cluster that a listing shows. Only in namespaces shown completely does absence prove anything. */
export type ListingCoverage = 'wholeCluster' | 'namespaces' | 'parts';

export const initialChoices: ListingChoices = {
  clusterType: 'auto',
  traits: '',
  coverage: 'wholeCluster',
  namespaces: '',
  namespace: '',
  strictness: '',
};

/** Whether the choices name the namespaces that their coverage needs. */
export function namesNamespaces({
  coverage,
  namespaces,
}: ListingChoices): boolean {
  return coverage !== 'namespaces' || splitWords(namespaces).length > 0;
}

/** The choices as options of the API. */
export function toEvaluationOptions(
  choices: ListingChoices,
): EvaluationOptions {
  const { clusterType, traits, coverage, namespaces, strictness } = choices;
  const namespace = choices.namespace.trim();
  return {
    clusterType,
    traits: readTraits(traits),
    ...(coverage === 'namespaces' && {
      completeNamespaces: splitWords(namespaces),
    }),
    ...(coverage === 'parts' && { partial: true }),
    ...(namespace && { namespace }),
    ...(strictness && { strictness }),
  };
}

/** The command line that judges a listing with the same choices, for listings too large to send. */
export function writeCommand(choices: ListingChoices): string {
  const { clusterType, traits, coverage, namespaces, strictness } = choices;
  const namespace = choices.namespace.trim();
  const given = [
    ['--cluster-type', clusterType === 'auto' ? '' : clusterType],
    ['--traits', splitWords(traits).join(',')],
    [
      '--complete-namespaces',
      coverage === 'namespaces' ? splitWords(namespaces).join(',') : '',
    ],
    ['--namespace', namespace],
    ['--strictness', strictness],
  ] as const;
  return [
    `kubectl get pods ${
      namespace ? `-n ${quote(namespace)}` : '-A'
    } | palette-conformance check -`,
    ...given.flatMap(([option, value]) =>
      value ? [`${option} ${quote(value)}`] : [],
    ),
    ...(coverage === 'parts' ? ['--partial'] : []),
  ].join(' ');
}

/** Splits a list at commas, spaces and line breaks. */
function splitWords(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function readTraits(text: string): Readonly<Record<string, string>> {
  // Words that are not pairs are sent too, because the backend knows the traits and says what to write.
  const pairs = splitWords(text).map(word => {
    const [name, ...value] = word.split('=');
    return [name, value.join('=')] as const;
  });
  return Object.fromEntries(pairs);
}

function quote(value: string): string {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}
