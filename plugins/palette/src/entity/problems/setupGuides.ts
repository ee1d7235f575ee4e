import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  STRICTNESS_ANNOTATION,
  type SetupProblem,
  TRAITS_ANNOTATION,
} from 'backstage-plugin-palette-common';

/** How a set-up problem is solved. */
export interface SetupGuide {
  readonly title: string;
  readonly instruction: string;
  readonly yaml: string;
  /** Further things to look at, most likely first. */
  readonly causes?: readonly string[];
}

const annotate = 'Add this to the entity’s catalog-info.yaml:';

const kubernetesConfig = (clusterName: string) => `kubernetes:
  serviceLocatorMethod:
    type: multiTenant
  clusterLocatorMethods:
    - type: config
      clusters:
        - name: ${clusterName}
          url: https://<address of the cluster's API server>
          authProvider: serviceAccount
          serviceAccountToken: \${CLUSTER_TOKEN}`;

/** The guide for a problem of an entity or an installation, with the YAML to add. */
export function setupGuide(
  problem: SetupProblem,
  clusterName: string,
): SetupGuide {
  switch (problem) {
    case 'noAnnotation':
      return {
        title: 'This entity is not marked as a Palette cluster',
        instruction: annotate,
        yaml: `metadata:
  annotations:
    ${CLUSTER_TYPE_ANNOTATION}: auto
    ${KUBERNETES_CLUSTER_ANNOTATION}: ${clusterName}`,
      };
    case 'unknownClusterType':
      return {
        title: 'The cluster type is not one of Palette’s',
        instruction:
          'Use auto, tenant, pcg or enterprise in the entity’s catalog-info.yaml:',
        yaml: `metadata:
  annotations:
    ${CLUSTER_TYPE_ANNOTATION}: auto`,
      };
    case 'unknownTrait':
      return {
        title: 'A declared trait is not known',
        instruction:
          'Write traits as name=value pairs in the entity’s catalog-info.yaml:',
        yaml: `metadata:
  annotations:
    ${TRAITS_ANNOTATION}: infrastructure=vsphere,proxy=yes`,
      };
    case 'unknownStrictness':
      return {
        title: 'The strictness is not one that there is',
        instruction:
          'Use adapted, or documented to hold the cluster to the page as printed, in the entity’s catalog-info.yaml:',
        yaml: `metadata:
  annotations:
    ${STRICTNESS_ANNOTATION}: adapted`,
      };
    case 'noClusterName':
      return {
        title: 'This entity does not say which cluster it is',
        instruction: annotate,
        yaml: `metadata:
  annotations:
    ${KUBERNETES_CLUSTER_ANNOTATION}: ${clusterName}`,
      };
    case 'notReported':
      return {
        title: 'The Kubernetes plugin does not know this cluster',
        instruction:
          'Register the cluster in app-config.yaml, under the name that the entity uses:',
        yaml: kubernetesConfig(clusterName),
        causes: [
          'The name differs: the entity’s cluster name must equal the name the Kubernetes plugin has.',
          'The address is not https or is private: the catalog locator leaves such clusters out unless dangerouslyAllowClusterUrls lists them.',
          'Its credentials cannot be used: the catalog locator leaves out clusters with the serviceAccount provider.',
          'Its host name does not resolve from the Backstage backend.',
        ],
      };
    case 'kubernetesNotConfigured':
      return {
        title: 'The Kubernetes plugin is not set up',
        instruction:
          'Clusters are read through Backstage’s Kubernetes backend. Install it and add this to app-config.yaml:',
        yaml: kubernetesConfig(clusterName),
      };
    default:
      return unheardOf(problem);
  }
}

/** Does not compile where a problem has no guide. */
function unheardOf(problem: never): never {
  throw new Error(`There is no guide for the set-up problem ${problem}`);
}
