/** What a pasted listing may have. Kubernetes itself supports 150,000 pods and 10,000 namespaces in a cluster. */
export const listingLimits = {
  pods: 150_000,
  namespaces: 50_000,
  /** Objects of JSON, whatever they are. */
  items: 300_000,
  /** Characters of one line; `kubectl get pods -A -o wide` prints a few hundred. */
  lineLength: 4_000,
} as const;
