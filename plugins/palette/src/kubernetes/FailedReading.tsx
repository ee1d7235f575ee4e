import { makeStyles } from '@material-ui/core/styles';
import { ReadError } from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { Notice } from '../components/Notice';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';
import { ClusterRefusal } from './ClusterRefusal';
import { DETAILS_ROLE, detailsClusterRole } from './detailsClusterRole';
import type { ShownCluster } from './ShownCluster';

const useStyles = makeStyles(theme => ({
  next: { marginTop: theme.spacing(1) },
}));

export interface FailedReadingProps {
  readonly error: Error;
  readonly cluster: ShownCluster;
  readonly sought: Sought;
}

/** What could not be read. */
export type Sought =
  | { readonly kind: 'events' }
  | {
      readonly kind: 'log';
      readonly pod: string;
      readonly container?: string;
      readonly previous: boolean;
    };

/** Why events or a log could not be read, and what to do about it. */
export function FailedReading({ error, cluster, sought }: FailedReadingProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const refusal = error instanceof ClusterRefusal ? error : undefined;
  const gone = isGone(error, sought);
  return (
    <Notice tone="unknown">
      <div role="alert">
        <div>{describe(error, cluster.name, sought, t)}</div>
        {refusal?.message && !gone && (
          <div>
            {t('kubernetes.failed.itsWords', { message: refusal.message })}
          </div>
        )}
      </div>
      {refusal?.status === 403 && (
        <div className={classes.next}>
          <div>{t('kubernetes.failed.grant', { role: DETAILS_ROLE })}</div>
          <CopyableCode
            code={detailsClusterRole}
            copyLabel={t('common.copyYaml')}
          />
        </div>
      )}
      {gone && cluster.checkAgain && (
        <div className={classes.next}>{cluster.checkAgain}</div>
      )}
    </Notice>
  );
}

function describe(
  error: Error,
  cluster: string,
  sought: Sought,
  t: PaletteTranslation,
): string {
  if (error instanceof ReadError) {
    return error.message;
  }
  if (!(error instanceof ClusterRefusal)) {
    return t('kubernetes.failed.unreadable', { cluster });
  }
  const { status } = error;
  if (status === 403) {
    return t(`kubernetes.failed.forbidden.${sought.kind}`, { cluster });
  }
  if (status === 401) {
    return t('kubernetes.failed.unauthorized', { cluster });
  }
  if (sought.kind === 'log' && isGone(error, sought)) {
    return t('kubernetes.failed.gone', { name: sought.pod });
  }
  if (
    sought.kind === 'log' &&
    sought.container &&
    sought.previous &&
    status === 400
  ) {
    return t('kubernetes.failed.noPrevious', { container: sought.container });
  }
  return t('kubernetes.failed.refused', {
    cluster,
    status: String(status),
  });
}

function isGone(error: Error, { kind }: Sought): boolean {
  return (
    kind === 'log' && error instanceof ClusterRefusal && error.status === 404
  );
}
