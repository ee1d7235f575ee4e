import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import type { Because } from 'backstage-plugin-palette-common';
import { toFindingKey } from '../links/tabSearch';
import { usePaletteTranslation } from '../translation';
import { useFindingLinks } from './FindingLinks';

/** The findings that cause this one's trouble, each with a link to it. */
export function Causes({
  because: { causedBy = [] },
}: {
  readonly because: Because;
}) {
  const { t } = usePaletteTranslation();
  const links = useFindingLinks();
  const causes = links.find(causedBy);
  if (causes.length === 0) {
    return null;
  }
  return (
    <Typography variant="body2" component="div">
      {t('findings.details.causedBy', {
        causes: (
          <>
            {causes.map((cause, index) => (
              <span key={toFindingKey(cause)}>
                {index > 0 && ', '}
                <Link
                  component="button"
                  variant="body2"
                  color="inherit"
                  underline="always"
                  onClick={() => links.open(cause)}
                >
                  {cause.component}
                </Link>
              </span>
            ))}
          </>
        ),
      })}
    </Typography>
  );
}
