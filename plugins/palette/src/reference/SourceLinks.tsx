import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  type PaletteCatalog,
  clusterTypes,
} from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

/** Links to the sources of the catalog, with the time of the last comparison. */
export function SourceLinks({ catalog }: { readonly catalog: PaletteCatalog }) {
  const { t } = usePaletteTranslation();
  const sources = new Map(
    clusterTypes
      .map(type => catalog.clusterTypes[type])
      .map(({ source, version, release }) => [source, { version, release }]),
  );
  return (
    <>
      {[...sources].map(([source, compiled]) => (
        <Typography key={source} variant="body2">
          {t('reference.source', {
            page: (
              <Link key={source} to={source} underline="always">
                {t('reference.sourcePage')}
              </Link>
            ),
            ...compiled,
          })}
        </Typography>
      ))}
    </>
  );
}
