/**
 * Limits of a listing. Each is checked while reading, and a listing beyond it is refused with a sentence that says so. Real
 * clusters stay far below: a cluster of 1,000 nodes has about 30,000 pods.
 */
export const listingLimits = {
  /** Lines of text that are not blank. */
  lines: 100_000,
  /** Lines of text, JSON and YAML together, where the listing does not begin as JSON. */
  allLines: 1_000_000,
  /** Characters of one line of text; a longer one is left out. */
  lineLength: 10_000,
  pods: 50_000,
  namespaces: 5_000,
  /** Characters of YAML, which takes far longer to read than JSON. */
  yaml: 5_000_000,
  /** Characters of one object in YAML; a pod has about 10 kB. */
  yamlObject: 200_000,
  /** JSON documents and YAML streams pasted after one another. */
  documents: 100,
  /** Gaps, and namespaces in one gap. Beyond that, everything counts as hidden. */
  gaps: 100,
  /** Unreadable lines that are quoted. */
  quoted: 3,
} as const;
