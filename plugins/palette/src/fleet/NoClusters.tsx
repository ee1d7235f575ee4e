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

/** A panel for an empty fleet that says what to do. */
export function NoClusters() {
  const { t } = usePaletteTranslation();
  return (
    <EmptyPanel state="notInstalled" title={t('fleet.none.title')}>
      <Typography>{t('fleet.none.sentence')}</Typography>
      <CopyableCode code={annotations} copyLabel={t('common.copyYaml')} />
    </EmptyPanel>
  );
}
