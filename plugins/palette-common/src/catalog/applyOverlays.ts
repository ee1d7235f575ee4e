import type { CatalogOverlay } from './CatalogOverlay';
import type { OverlayFile } from './overlaySchema';
import type { TroubleEntry } from './troublesSchema';

/** An overlay, read and validated. */
export interface Overlay {
  /** Its path, as the configuration names it. */
  readonly file: string;
  readonly content: OverlayFile;
}

/** The troubles of the Palette catalog after all overlays. */
export interface AppliedOverlays {
  /** Those that overlays add come first, in the order of the overlays. */
  readonly troubles: readonly TroubleEntry[];
  readonly overlays: readonly CatalogOverlay[];
  /** The troubles that overlays add or change, each with its place. */
  readonly touched: readonly (readonly [at: string, trouble: TroubleEntry])[];
  /** Everything that is wrong, with its place. */
  readonly reasons: readonly string[];
}

/** The parts that a trouble of its own cannot do without. */
const needed = ['title', 'workload', 'in', 'reason', 'advice'] as const;

/** Applies overlays to the troubles that ship, one after another. */
export function applyOverlays(
  shipped: readonly TroubleEntry[],
  files: readonly Overlay[],
): AppliedOverlays {
  const kept = new Map(shipped.map(trouble => [trouble.id, trouble]));
  const own = new Map<string, TroubleEntry>();
  const touched: [string, TroubleEntry][] = [];
  const reasons: string[] = [];
  const overlays = files.map(({ file, content }): CatalogOverlay => {
    const name = findFileName(file);
    const added: string[] = [];
    const adjusted: string[] = [];
    content.troubles.forEach((entry, index) => {
      const { id } = entry;
      const at = `${file}: troubles[${index}]`;
      const group = kept.has(id) ? kept : own;
      const known = group.get(id);
      const trouble = known
        ? { ...known, ...entry }
        : { source: name, confidence: 'judged' as const, ...entry };
      if (added.includes(id) || adjusted.includes(id)) {
        reasons.push(`${at}: ${id} is there twice`);
      } else if (isWhole(trouble)) {
        group.set(id, trouble);
        touched.push([at, trouble]);
        (known ? adjusted : added).push(id);
      } else {
        reasons.push(
          `${at}: "${id}" is no trouble of the Palette catalog, so it needs ${needed
            .filter(part => trouble[part] === undefined)
            .join(', ')} of its own`,
        );
      }
    });
    return { file: name, added, adjusted };
  });
  return {
    troubles: [...own.values(), ...kept.values()],
    overlays,
    touched,
    reasons,
  };
}

type PartialTrouble = Partial<TroubleEntry> &
  Pick<TroubleEntry, 'id' | 'source' | 'confidence'>;

function isWhole(trouble: PartialTrouble): trouble is TroubleEntry {
  return needed.every(part => trouble[part] !== undefined);
}

function findFileName(path: string): string {
  const parts = path.split(/[/\\]/);
  return parts[parts.length - 1];
}
