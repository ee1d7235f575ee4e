import Typography from '@material-ui/core/Typography';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

/** What the portal owner's overlays added to the catalog and changed in it. */
export function OverlayNotes({
  catalog,
}: {
  readonly catalog: PaletteCatalog;
}) {
  const { t } = usePaletteTranslation();
  return (
    <>
      {catalog.overlays.map(({ file, added, adjusted }, index) => (
        <Typography key={`${index} ${file}`} variant="body2">
          {t('reference.overlay', {
            file,
            added: added.length,
            adjusted: adjusted.length,
          })}
        </Typography>
      ))}
    </>
  );
}
