import type {
  ClusterType,
  EvaluationOptions,
  Strictness,
} from 'backstage-plugin-palette-common';

/** What a listing shows: absence proves something only where it shows a namespace completely. */
export type ListingCoverage = 'wholeCluster' | 'namespaces' | 'parts';

/** How a listing is to be judged, as the form holds it. */
export interface ListingChoices {
  readonly clusterType: ClusterType | 'auto';
  /** As typed: `infrastructure=vsphere, proxy=yes` */
  readonly traits: string;
  readonly coverage: ListingCoverage;
  /** As typed: `kube-system, jet-system`; counts only with the coverage `namespaces`. */
  readonly namespaces: string;
  /** The namespace of a listing that shows none; empty where it shows them. */
  readonly namespace: string;
  /** Empty: as the portal is configured. */
  readonly strictness: Strictness | '';
}

export const firstChoices: ListingChoices = {
  clusterType: 'auto',
  traits: '',
  coverage: 'wholeCluster',
  namespaces: '',
  namespace: '',
  strictness: '',
};

/** The words of a list that may be separated by commas, spaces or line breaks. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function readTraits(text: string): Readonly<Record<string, string>> {
  // What is no pair goes to the backend as it is, which knows the traits and says what to write.
  const pairs = wordsOf(text).map(word => {
    const [name, ...value] = word.split('=');
    return [name, value.join('=')] as const;
  });
  return Object.fromEntries(pairs);
}

export function namesNamespaces({
  coverage,
  namespaces,
}: ListingChoices): boolean {
  return coverage !== 'namespaces' || wordsOf(namespaces).length > 0;
}

export function toEvaluationOptions(
  choices: ListingChoices,
): EvaluationOptions {
  const { clusterType, traits, coverage, namespaces, strictness } = choices;
  const namespace = choices.namespace.trim();
  return {
    clusterType,
    traits: readTraits(traits),
    ...(coverage === 'namespaces' && {
      completeNamespaces: wordsOf(namespaces),
    }),
    ...(coverage === 'parts' && { partial: true }),
    ...(namespace && { namespace }),
    ...(strictness && { strictness }),
  };
}

function quoted(value: string): string {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}

/** The command line that judges a listing alike, for those that are too large to send. */
export function writeCommand(choices: ListingChoices): string {
  const { clusterType, traits, coverage, namespaces, strictness } = choices;
  const namespace = choices.namespace.trim();
  const given = [
    ['--cluster-type', clusterType === 'auto' ? '' : clusterType],
    ['--traits', wordsOf(traits).join(',')],
    [
      '--complete-namespaces',
      coverage === 'namespaces' ? wordsOf(namespaces).join(',') : '',
    ],
    ['--namespace', namespace],
    ['--strictness', strictness],
  ] as const;
  return [
    `kubectl get pods ${
      namespace ? `-n ${quoted(namespace)}` : '-A'
    } | palette-conformance check -`,
    ...given.flatMap(([option, value]) =>
      value ? [`${option} ${quoted(value)}`] : [],
    ),
    ...(coverage === 'parts' ? ['--partial'] : []),
  ].join(' ');
}
