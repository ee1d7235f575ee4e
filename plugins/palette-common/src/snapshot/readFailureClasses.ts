/**
 * Why a cluster could not be read.
 *
 * @public
 */
export const readFailureClasses = [
  'unreachable',
  'unauthorized',
  'forbidden',
  'timeout',
  'notReported',
  'invalidResponse',
  'notSupported',
] as const;

/**
 * One of {@link readFailureClasses}.
 *
 * @public
 */
export type ReadFailureClass = (typeof readFailureClasses)[number];
