import type {
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/PaletteCatalog';
import type { Finding } from './report/Finding';
import type { Strictness, Trait } from './report/Report';
import type { Ownership } from './traits/ownership';
import type { ClusterView } from './view/ClusterView';
import { describeDuration, measureElapsedMs } from './wording/durations';
import { countMore } from './wording/grammar';

const MOST_STUCK = 10;
const MOST_NAMES = 5;

/** A namespace that is being deleted, which changes the verdict. */
export interface StuckNamespace {
  readonly namespace: string;
  readonly sentence: string;
  /** `degraded` for longer than is tolerated; `progressing` where it is not known since when it is being deleted. */
  readonly state: 'degraded' | 'progressing';
}

/**
 * Namespaces of a cluster type, or of Palette's own products, that are being deleted and do not go away. One that is being
 * deleted since an unknown time is among them where a required component has its place there: others come and go.
 */
export function findStuckNamespaces(
  view: ClusterView,
  clusterType: ClusterTypeCatalog,
  catalog: PaletteCatalog,
  findings: readonly Finding[],
): readonly StuckNamespace[] {
  const tolerated = catalog.health.failures.get('Terminating')?.tolerateMs ?? 0;
  const dated = findPalettesNamespaces(view, clusterType, catalog).flatMap(
    (namespace): StuckNamespace | [] => {
      const { deletedAt } = view.getNamespace(namespace) ?? {};
      const elapsed = measureElapsedMs(deletedAt, view.snapshot.observedAt);
      return elapsed !== undefined && elapsed > tolerated
        ? {
            namespace,
            sentence: `Namespace ${namespace} has been Terminating for ${describeDuration(
              elapsed,
            )}: look for the finalizers that keep it from being deleted.`,
            state: 'degraded',
          }
        : [];
    },
  );
  const needed = findings.filter(
    ({ expected, presence }) => expected && presence === 'required',
  );
  const undated = [...new Set(needed.map(f => f.namespace))]
    .filter(namespace => isDeletionUndated(view, namespace))
    .map(
      (namespace): StuckNamespace => ({
        namespace,
        sentence: writeLeaving([namespace]),
        state: 'progressing',
      }),
    );
  return [...dated, ...undated];
}

/** Other namespaces that are being deleted since an unknown time, which is usual: those of tasks and of hosted clusters. */
export function findLeavingNamespaces(
  view: ClusterView,
  clusterType: ClusterTypeCatalog,
  catalog: PaletteCatalog,
  { hosted }: Ownership,
  stuck: readonly StuckNamespace[],
): readonly string[] {
  const known = new Set(stuck.map(s => s.namespace));
  return [
    ...new Set([
      ...findPalettesNamespaces(view, clusterType, catalog),
      ...hosted.flatMap(({ namespaces }) => namespaces),
    ]),
  ].filter(name => !known.has(name) && isDeletionUndated(view, name));
}

function findPalettesNamespaces(
  view: ClusterView,
  { namespaces }: ClusterTypeCatalog,
  { palettesOwn }: PaletteCatalog,
): readonly string[] {
  const patterns = [...namespaces.map(n => n.namespace), ...palettesOwn];
  return [...new Set(patterns)].flatMap(pattern =>
    view.findNamespaces(pattern),
  );
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
  /** Namespaces that are being deleted since an unknown time, and that this cluster does not need. */
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
  const others = stuck.slice(MOST_STUCK);
  const dated = others.filter(({ state }) => state === 'degraded').length;
  const undated = others.length - dated;
  return [
    ...stuck.slice(0, MOST_STUCK).map(s => s.sentence),
    ...(dated > 0
      ? [
          `${countMore(dated, 'namespace')} ${
            dated === 1 ? 'does' : 'do'
          } not go away.`,
        ]
      : []),
    ...(undated > 0
      ? [
          `${countMore(undated, 'namespace')} ${
            undated === 1 ? 'is' : 'are'
          } Terminating; the listing does not show since when.`,
        ]
      : []),
  ];
}

function noteLeavingNamespaces(leaving: readonly string[]): readonly string[] {
  return leaving.length > 0 ? [writeLeaving(leaving)] : [];
}

/** @param leaving - at least one namespace */
function writeLeaving(leaving: readonly string[]): string {
  if (leaving.length === 1) {
    return `Namespace ${leaving[0]} is Terminating; the listing does not show since when. If it stays, look for the finalizers that keep it from being deleted.`;
  }
  const more = leaving.length - MOST_NAMES;
  const shown = leaving.slice(0, MOST_NAMES).join(', ');
  return `Some namespaces are Terminating; the listing does not show since when: ${shown}${
    more > 0 ? ` and ${more} more` : ''
  }. If they stay, look for the finalizers that keep them from being deleted.`;
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
        `${countMore(leftOut, 'namespace')} ${
          leftOut === 1 ? 'is' : 'are'
        } named after ${
          leftOut === 1 ? 'a cluster' : 'clusters'
        }, which is more than are looked at: what runs there was not judged.`,
      ]
    : [];
}
