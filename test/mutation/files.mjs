/** The files of the domain. */
export const domain = ['conformance', 'workloads', 'snapshot', 'reading'].map(
  room => `plugins/palette-common/src/${room}/**/*.ts`,
);

/** Files behind a promise of docs/security.md. A mutant in them survives only with a reason. */
export const security = [
  // Quoting
  'plugins/palette/src/findings/writeKubectlLine.ts',
  'plugins/palette-common/src/ticket/escapeMarkdown.ts',
  'plugins/palette-backend/src/targets/quote.ts',
  'plugins/palette-common/src/snapshot/makePrintable.ts',
  'plugins/palette-common/src/snapshot/kubernetesName.ts',
  // Access and visibility
  'plugins/palette-backend/src/router/Authorizer.ts',
  'plugins/palette-backend/src/router/WaiverAuthorizer.ts',
  'plugins/palette-backend/src/clusters/VisibleEntities.ts',
  'plugins/palette-backend/src/targets/findNearNames.ts',
  'plugins/palette-backend/src/clusters/NearClusters.ts',
  'plugins/palette-backend/src/clusters/getReaderCredentials.ts',
  'plugins/palette-backend/src/clusters/ClaimOrder.ts',
  'plugins/palette-backend/src/clusters/EntityClusters.ts',
  'plugins/palette-backend/src/fleet/queries/VisibleFleet.ts',
  'plugins/palette-backend/src/database/whereAmong.ts',
  'plugins/palette-backend/src/kubernetes/KubernetesProxy.ts',
  // Redaction
  'plugins/palette-common/src/ticket/redactSecrets.ts',
  'plugins/palette-backend/src/kubernetes/readBackstageError.ts',
  'plugins/palette-backend/src/kubernetes/findNetworkErrorCode.ts',
  'plugins/palette-backend/src/router/databaseErrors.ts',
  'plugins/palette-backend/src/database/omitValuesFromErrors.ts',
  // Caps
  'plugins/palette-backend/src/kubernetes/readTextUpTo.ts',
  'plugins/palette-backend/src/targets/clusterNames.ts',
  'plugins/palette-backend/src/router/requireStorableText.ts',
  'plugins/palette-backend/src/database/cutToWidth.ts',
  'plugins/palette-backend/src/database/isRefusedData.ts',
  'plugins/palette-backend/src/reports/writeReport.ts',
  'plugins/palette-backend/src/waivers/requireRoom.ts',
  'plugins/palette-backend/src/waivers/selectInForce.ts',
  'plugins/palette-backend/src/fleet/recording/trimTransitions.ts',
  'plugins/palette-backend/src/integrations/pickTransitions.ts',
  'plugins/palette-common/src/conformance/report/cutToLimits.ts',
  'plugins/palette-common/src/conformance/report/cutLists.ts',
  'plugins/palette-common/src/conformance/report/cutPods.ts',
  'plugins/palette-common/src/conformance/report/isWell.ts',
  'plugins/palette-common/src/snapshot/listingLimits.ts',
  'plugins/palette-common/src/snapshot/refuseListing.ts',
  'plugins/palette-common/src/reading/readPage.ts',
  'plugins/palette-common/src/reading/calculateRetryDelay.ts',
  'plugins/palette-common/src/reading/ListReader.ts',
  'plugins/palette-backend/src/configuration/readSize.ts',
  'plugins/palette-backend/src/evaluations/EvaluationSlots.ts',
  'plugins/palette-backend/src/evaluations/EvaluationOptions.ts',
  // Leases
  'plugins/palette-backend/src/checks/CheckSlots.ts',
  'plugins/palette-backend/src/checks/ClusterLeases.ts',
  'plugins/palette-backend/src/database/whereNotLeased.ts',
];
