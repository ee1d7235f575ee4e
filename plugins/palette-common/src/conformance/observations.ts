import type { ClusterTypeCatalog, HealthRules } from '../catalog/types';
import type { Strictness } from './absence';
import type { ClusterView } from './ClusterView';
import { describeDuration, elapsedMs } from './durations';
import type { Finding, Trait } from './types';

/** A namespace that has been Terminating for longer than is tolerated. */
export interface StuckNamespace {
  readonly namespace: string;
  readonly sentence: string;
}

/** Namespaces of the catalog that do not go away. */
export function stuckNamespaces(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  rules: HealthRules,
): readonly StuckNamespace[] {
  const tolerated = rules.failures.get('Terminating')?.tolerateMs ?? 0;
  return catalog.namespaces
    .flatMap(({ namespace }) => view.namespacesMatching(namespace))
    .flatMap(namespace => {
      const { deletedAt } = view.namespace(namespace) ?? {};
      const since = elapsedMs(deletedAt, view.snapshot.observedAt);
      return since !== undefined && since > tolerated
        ? {
            namespace,
            sentence: `Namespace ${namespace} has been Terminating for ${describeDuration(
              since,
            )}: look for the finalizers that keep it from being deleted.`,
          }
        : [];
    });
}

/** What a reader of a report should know besides its findings, in sentences. */
export function observationsOn(
  findings: readonly Finding[],
  traits: readonly Trait[],
  stuck: readonly StuckNamespace[],
  strictness: Strictness,
): readonly string[] {
  const held =
    strictness === 'documented'
      ? ['Held to the documentation as printed: traits excuse nothing.']
      : [];
  const more = stuck.length - MOST_STUCK;
  return [
    ...held,
    ...stuck.slice(0, MOST_STUCK).map(s => s.sentence),
    ...(more > 0 ? [`${more} more namespaces do not go away.`] : []),
    ...untoldTraits(findings, traits),
  ];
}

const MOST_STUCK = 10;
const MOST_NAMES = 5;

/** What was left out because nothing tells a trait, said once for each. */
function untoldTraits(
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
        `${title}: nothing here tells it, so what depends on it was not asked for: ${shown}${
          more > 0 ? ` and ${more} more` : ''
        }. If you know it, declare ${name}.`,
      ];
    });
}
