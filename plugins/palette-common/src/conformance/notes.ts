import type {
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/PaletteCatalog';
import type { Finding } from './report/Finding';
import type { Strictness, Trait } from './report/Report';
import type { Ownership } from './traits/ownership';
import type { ClusterView } from './view/ClusterView';
import { describeDuration, measureElapsedMs } from './wording/durations';

const MOST_STUCK = 10;
const MOST_NAMES = 5;

/** A namespace that is being deleted: for longer than is tolerated or, as far as a listing shows, nobody knows for how long. */
export interface StuckNamespace {
  readonly namespace: string;
  readonly sentence: string;
  /** `progressing` where it is not known since when it is being deleted. */
  readonly state: 'degraded' | 'progressing';
}

/**
 * Namespaces of a cluster type, or of Palette's own products, that are being deleted and do not go away.
 *
 * @param own - the view without the namespaces of hosted clusters
 */
export function findStuckNamespaces(
  everything: ClusterView,
  own: ClusterView,
  { namespaces }: ClusterTypeCatalog,
  { health, palettesOwn }: PaletteCatalog,
): readonly StuckNamespace[] {
  const tolerated = health.failures.get('Terminating')?.tolerateMs ?? 0;
  const patterns = [
    ...new Set([...namespaces.map(n => n.namespace), ...palettesOwn]),
  ];
  const dated = patterns
    .flatMap(pattern => everything.findNamespaces(pattern))
    .flatMap((namespace): StuckNamespace | [] => {
      const { deletedAt } = everything.getNamespace(namespace) ?? {};
      const elapsed = measureElapsedMs(
        deletedAt,
        everything.snapshot.observedAt,
      );
      return elapsed !== undefined && elapsed > tolerated
        ? {
            namespace,
            sentence: `Namespace ${namespace} has been Terminating for ${describeDuration(
              elapsed,
            )}: look for the finalizers that keep it from being deleted.`,
            state: 'degraded',
          }
        : [];
    });
  const undated = patterns
    .flatMap(pattern => own.findNamespaces(pattern))
    .filter(namespace => isDeletionUndated(own, namespace))
    .map(
      (namespace): StuckNamespace => ({
        namespace,
        sentence: `Namespace ${namespace} is Terminating; the listing does not show since when. If it stays, look for the finalizers that keep it from being deleted.`,
        state: 'progressing',
      }),
    );
  return [...dated, ...undated];
}

/** Namespaces of hosted clusters that are being deleted, which is usual, where it is not known since when. */
export function findLeavingNamespaces(
  everything: ClusterView,
  { hosted }: Ownership,
): readonly string[] {
  return hosted
    .flatMap(({ namespaces }) => namespaces)
    .filter(namespace => isDeletionUndated(everything, namespace));
}

// A list of namespaces as text has their phases and when they were made.
function isDeletionUndated(view: ClusterView, name: string): boolean {
  const namespace = view.getNamespace(name);
  return namespace?.phase === 'Terminating' && !namespace.deletedAt;
}

/** Writes what a reader of a report should know besides its findings, in sentences. */
export function writeNotes({
  findings,
  traits,
  stuck,
  leaving,
  strictness,
  ownership,
}: {
  readonly findings: readonly Finding[];
  readonly traits: readonly Trait[];
  readonly stuck: readonly StuckNamespace[];
  /** Namespaces of hosted clusters that are being deleted since an unknown time. */
  readonly leaving: readonly string[];
  readonly strictness: Strictness;
  readonly ownership: Ownership;
}): readonly string[] {
  return [
    ...(strictness === 'documented'
      ? ['Held to the documentation as printed: traits excuse nothing.']
      : []),
    ...noteStuckNamespaces(stuck),
    ...noteLeavingNamespaces(leaving),
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

function noteLeavingNamespaces(leaving: readonly string[]): readonly string[] {
  const more = leaving.length - MOST_NAMES;
  const shown = leaving.slice(0, MOST_NAMES).join(', ');
  return leaving.length > 0
    ? [
        `Namespaces of other clusters are Terminating; the listing does not show since when: ${shown}${
          more > 0 ? ` and ${more} more` : ''
        }. If they stay, look for the finalizers that keep them from being deleted.`,
      ]
    : [];
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
