import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import type { Because } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { useFindingLinks } from './FindingLinks';
import { toFindingKey } from './findingsState';

/** The findings whose trouble causes this one's, each with a way to it. */
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
