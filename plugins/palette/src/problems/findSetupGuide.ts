import {
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
  STRICTNESS_ANNOTATION,
  type SetupProblem,
  TRAITS_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { writeAnnotations, writeYaml } from './writeYaml';

/** How a set-up problem is solved. Its sentences are among the translated texts. */
export interface SetupGuide {
  /** YAML to add. */
  readonly yaml: string;
  /** Further things to check, most likely first. */
  readonly causes?: readonly SetupCause[];
}

/** Why the Kubernetes plugin may not report a registered cluster. */
export type SetupCause = 'name' | 'address' | 'credentials' | 'hostName';

/** The guide for a set-up problem of an entity or an installation. */
export function findSetupGuide(
  problem: SetupProblem,
  clusterName: string,
): SetupGuide {
  switch (problem) {
    case 'noAnnotation':
      return {
        yaml: writeAnnotations({
          [CLUSTER_TYPE_ANNOTATION]: 'auto',
          [KUBERNETES_CLUSTER_ANNOTATION]: clusterName,
        }),
      };
    case 'unknownClusterType':
      return { yaml: writeAnnotations({ [CLUSTER_TYPE_ANNOTATION]: 'auto' }) };
    case 'unknownTrait':
      return {
        yaml: writeAnnotations({
          [TRAITS_ANNOTATION]: 'infrastructure=vsphere,proxy=yes',
        }),
      };
    case 'unknownStrictness':
      return { yaml: writeAnnotations({ [STRICTNESS_ANNOTATION]: 'adapted' }) };
    case 'noClusterName':
      return {
        yaml: writeAnnotations({
          [KUBERNETES_CLUSTER_ANNOTATION]: clusterName,
        }),
      };
    case 'notReported':
      return {
        yaml: writeKubernetesConfig(clusterName),
        causes: ['name', 'address', 'credentials', 'hostName'],
      };
    case 'kubernetesNotConfigured':
      return { yaml: writeKubernetesConfig(clusterName) };
    default:
      return refuseUnknown(problem);
  }
}

function writeKubernetesConfig(clusterName: string): string {
  return writeYaml({
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name: escapeVariables(clusterName),
              url: "https://<address of the cluster's API server>",
              authProvider: 'serviceAccount',
              // eslint-disable-next-line no-template-curly-in-string
              serviceAccountToken: '${CLUSTER_TOKEN}',
            },
          ],
        },
      ],
    },
  });
}

/** Keeps Backstage from replacing `${…}` with an environment variable. */
function escapeVariables(text: string): string {
  return text.replace(/\$\{/g, '$$$${');
}

/** Does not compile while a problem has no guide. */
function refuseUnknown(problem: never): never {
  throw new Error(`There is no guide for the set-up problem ${problem}`);
}
