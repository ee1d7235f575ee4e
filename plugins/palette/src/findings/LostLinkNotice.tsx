import Button from '@material-ui/core/Button';
import { type Report, collectFindings } from 'backstage-plugin-palette-common';
import { Notice } from '../components/Notice';
import { toFindingKey } from '../links/tabSearch';
import { usePaletteTranslation } from '../translation';
import { type FindingsState, findNamespace } from './findingsState';

export interface LostLinkNoticeProps {
  readonly report: Report;
  readonly state: FindingsState;
  /** Takes the state without what the report does not have. */
  readonly onForget: (state: FindingsState) => void;
}

/** A notice that the link to this page leads to findings or a namespace that the report does not have. */
export function LostLinkNotice({
  report,
  state,
  onForget,
}: LostLinkNoticeProps) {
  const { t } = usePaletteTranslation();
  const { filter, open } = state;
  const keys = new Set(collectFindings(report).map(toFindingKey));
  const lost = open.filter(key => !keys.has(key));
  const lostNamespace =
    filter.namespace && !findNamespace(report, filter.namespace)
      ? filter.namespace
      : '';
  if (lost.length === 0 && !lostNamespace) {
    return null;
  }
  return (
    <Notice tone="info" role="status">
      {lost.length > 0 && (
        <div>
          {t('findings.lost.finding', {
            count: lost.length,
            keys: lost.join(', '),
          })}
        </div>
      )}
      {lostNamespace && (
        <div>{t('findings.lost.namespace', { namespace: lostNamespace })}</div>
      )}
      <Button
        size="small"
        onClick={() =>
          onForget({
            filter: lostNamespace ? { ...filter, namespace: '' } : filter,
            open: open.filter(key => keys.has(key)),
          })
        }
      >
        {t('findings.lost.forget')}
      </Button>
    </Notice>
  );
}
