import Button from '@material-ui/core/Button';
import { useSearchParams } from 'react-router-dom';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';
import { findIgnored, forgetIgnored } from './fleetState';

/** A notice about filters of the address that there are not, so that nobody takes all clusters for those. */
export function IgnoredNotice() {
  const { t } = usePaletteTranslation();
  const [params, setParams] = useSearchParams();
  const ignored = findIgnored(params);
  if (ignored.length === 0) {
    return null;
  }
  return (
    <Notice tone="unknown" role="status">
      {t('fleet.ignored', {
        count: ignored.length,
        parameters: ignored.join(', '),
      })}{' '}
      <Button
        size="small"
        variant="outlined"
        onClick={() => setParams(forgetIgnored, { replace: true })}
      >
        {t('fleet.forget')}
      </Button>
    </Notice>
  );
}
