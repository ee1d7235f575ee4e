import type { PaletteTranslation } from '../translation';

/** A size in words: `12 kB`, `24.0 MB`. */
export function describeSize(bytes: number, t: PaletteTranslation): string {
  return bytes < 1_000_000
    ? t('listing.input.kilobytes', { size: Math.ceil(bytes / 1_000) })
    : t('listing.input.megabytes', {
        size: bytes / 1_000_000,
        formatParams: {
          size: { minimumFractionDigits: 0, maximumFractionDigits: 1 },
        },
      });
}
