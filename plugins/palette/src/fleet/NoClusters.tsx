import Typography from '@material-ui/core/Typography';
import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { EmptyPanel } from '../components/EmptyPanel';

const annotations = `metadata:
  annotations:
    ${KUBERNETES_CLUSTER_ANNOTATION}: my-cluster
    ${CLUSTER_TYPE_ANNOTATION}: auto
`;

/** What to do where the fleet is empty. */
export function NoClusters() {
  return (
    <EmptyPanel state="notInstalled" title="No cluster is registered yet">
      <Typography>
        Every Resource of type kubernetes-cluster or spectrocloud-cluster that
        you may see appears here within a minute, and so does any other entity
        with these annotations:
      </Typography>
      <CopyableCode code={annotations} copyLabel="Copy YAML" />
    </EmptyPanel>
  );
}
