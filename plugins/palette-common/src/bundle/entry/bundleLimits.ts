/**
 * Limits of a support bundle, each checked while reading. A real bundle of a large cluster has some 100,000 files and a few
 * gigabytes, nearly all of them logs, which are skipped.
 */
export const bundleLimits = {
  /** Files and folders of an archive. */
  entries: 1_000_000,
  /** Bytes of an archive once inflated. */
  inflated: 20_000_000_000,
  /** Bytes of one file that is read. */
  file: 300_000_000,
  /** Bytes of all files that are read. */
  files: 1_000_000_000,
  /** Files of Kubernetes objects: of 5,000 namespaces, five kinds each, and as many again. */
  objectFiles: 50_000,
  /** Bytes of a header for long names, of which a parser's work can grow with the square. */
  longHeader: 8_192,
  /** Characters of a path. */
  path: 1_024,
  /** Bytes of one line; the rest is dropped. */
  line: 1_000_000,
  /** Characters of one object in YAML: as it is, and what is kept of it. */
  object: 4_000_000,
  keptObject: 200_000,
  /** Characters of YAML that are parsed in all. */
  parsed: 200_000_000,
  /** Objects that are too large or not well-formed: parsing these takes longest. */
  unusable: 100,
  pods: 50_000,
  namespaces: 5_000,
  workloads: 50_000,
  events: 50_000,
  /** Events of one object; the newest are kept. */
  eventsOfObject: 8,
  /** Pods whose previous logs are kept. */
  logs: 5_000,
  logLines: 20,
  /** Notes about files that could not be used. */
  notes: 10,
} as const;
