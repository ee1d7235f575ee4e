import Typography from '@material-ui/core/Typography';
import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';
import { usePaletteTranslation } from '../translation';

const annotations = `metadata:
  annotations:
    ${KUBERNETES_CLUSTER_ANNOTATION}: my-cluster
    ${CLUSTER_TYPE_ANNOTATION}: auto
`;

/** What to do where the fleet is empty. */
export function NoClusters() {
  const { t } = usePaletteTranslation();
  return (
    <EmptyPanel state="notInstalled" title={t('fleet.none.title')}>
      <Typography>{t('fleet.none.sentence')}</Typography>
      <CopyableCode code={annotations} copyLabel={t('common.copyYaml')} />
    </EmptyPanel>
  );
}
