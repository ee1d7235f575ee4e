import { makeStyles } from '@material-ui/core/styles';
import type { FleetSummary } from 'backstage-plugin-palette-common';
import { Notice } from '../components/Notice';
import { shortenEntityRef } from '../components/shortenEntityRef';
import { ClusterLink } from '../links/ClusterLink';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles({
  summary: { minHeight: 24, cursor: 'pointer' },
});

/** A notice about entities whose annotations cannot be used, each with what to change and a link to its tab. */
export function NeedSetup({
  needSetup: { total, items },
}: {
  readonly needSetup: FleetSummary['needSetup'];
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  if (total === 0) {
    return null;
  }
  return (
    <Notice tone="degraded">
      <details>
        <summary className={classes.summary}>
          {t('fleet.needSetup', { count: total })}
        </summary>
        <ul>
          {items.map(({ entityRef, title, message }) => (
            <li key={entityRef}>
              <ClusterLink entityRef={entityRef}>
                {title ?? shortenEntityRef(entityRef)}
              </ClusterLink>
              {': '}
              {message}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
