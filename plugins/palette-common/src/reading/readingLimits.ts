import { objectLimits } from '../snapshot/ListScanner';

/**
 * Limits of what one cluster may make the portal read. Each is several times what the largest real clusters send, and is
 * checked while the answer arrives.
 */
export const readingLimits = {
  /** bytes of one page: 500 pods of 64 KB. Real pods have about 10 KB, with service meshes up to 40 KB. */
  pageBytes: 32_000_000,
  /** bytes of all pages of a reading */
  totalBytes: 256_000_000,
  /** Requests of a reading: pages, and lists of single namespaces. */
  requests: 1_000,
  /** Namespaces that are read one by one. */
  namespacesOneByOne: 500,
  /** Namespaces that a gap names. Beyond that, it hides everything but what was read whole. */
  gapNamespaces: 100,
  /** Objects in one page; ten times what we ask for, because some servers ignore `limit`. */
  pageObjects: 5_000,
  /** Objects of one list that are kept. */
  keptObjects: 20_000,
  /** bytes around the objects of a list: its kind, its metadata */
  envelopeBytes: 64 * 1_024,
  /** Characters of a `continue` token, which becomes part of the next URL. */
  continueLength: 2_000,
  object: objectLimits,
} as const;
