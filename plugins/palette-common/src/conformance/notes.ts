import type {
  ClusterTypeCatalog,
  HealthRules,
} from '../catalog/PaletteCatalog';
import type { Finding } from './report/Finding';
import type { Strictness, Trait } from './report/Report';
import type { Ownership } from './traits/ownership';
import type { ClusterView } from './view/ClusterView';
import { describeDuration, measureElapsedMs } from './wording/durations';

const MOST_STUCK = 10;
const MOST_NAMES = 5;

/** A namespace that has been Terminating for longer than is tolerated. */
export interface StuckNamespace {
  readonly namespace: string;
  readonly sentence: string;
}

/** Namespaces of a cluster type that are being deleted and do not go away. */
export function findStuckNamespaces(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  rules: HealthRules,
): readonly StuckNamespace[] {
  const tolerated = rules.failures.get('Terminating')?.tolerateMs ?? 0;
  return catalog.namespaces
    .flatMap(({ namespace }) => view.findNamespaces(namespace))
    .flatMap(namespace => {
      const { deletedAt } = view.getNamespace(namespace) ?? {};
      const elapsed = measureElapsedMs(deletedAt, view.snapshot.observedAt);
      return elapsed !== undefined && elapsed > tolerated
        ? {
            namespace,
            sentence: `Namespace ${namespace} has been Terminating for ${describeDuration(
              elapsed,
            )}: look for the finalizers that keep it from being deleted.`,
          }
        : [];
    });
}

/** Writes what a reader of a report should know besides its findings, in sentences. */
export function writeNotes({
  findings,
  traits,
  stuck,
  strictness,
  ownership,
}: {
  readonly findings: readonly Finding[];
  readonly traits: readonly Trait[];
  readonly stuck: readonly StuckNamespace[];
  readonly strictness: Strictness;
  readonly ownership: Ownership;
}): readonly string[] {
  return [
    ...(strictness === 'documented'
      ? ['Held to the documentation as printed: traits excuse nothing.']
      : []),
    ...noteStuckNamespaces(stuck),
    ...noteUntoldTraits(findings, traits),
    ...noteLeftOutNamespaces(ownership),
  ];
}

function noteStuckNamespaces(
  stuck: readonly StuckNamespace[],
): readonly string[] {
  const more = stuck.length - MOST_STUCK;
  return [
    ...stuck.slice(0, MOST_STUCK).map(s => s.sentence),
    ...(more > 0 ? [`${more} more namespaces do not go away.`] : []),
  ];
}

/** One sentence for each trait that nothing shows: which components were therefore not asked for. */
function noteUntoldTraits(
  findings: readonly Finding[],
  traits: readonly Trait[],
): readonly string[] {
  return traits
    .filter(t => t.untold)
    .flatMap(({ name, title }) => {
      const names = [
        ...new Set(
          findings
            .filter(f => f.because.untoldTrait === name)
            .map(f => f.component),
        ),
      ];
      if (names.length === 0) {
        return [];
      }
      const more = names.length - MOST_NAMES;
      const shown = names.slice(0, MOST_NAMES).join(', ');
      return [
        `${title}: nothing here shows it, so what depends on it was not asked for: ${shown}${
          more > 0 ? ` and ${more} more` : ''
        }. If you know it, declare ${name}.`,
      ];
    });
}

function noteLeftOutNamespaces({ leftOut }: Ownership): readonly string[] {
  return leftOut > 0
    ? [
        `${leftOut} more namespaces are named after clusters, which is more than are looked at: what runs there was not judged.`,
      ]
    : [];
}
