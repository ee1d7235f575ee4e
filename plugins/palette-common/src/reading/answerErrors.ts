import { readingLimits } from './readingLimits';
import { ReadError } from './ReadError';

const LOOK_AT_URL = "Check whether the cluster's URL leads to its API server.";

const invalid = (message: string) => new ReadError('invalidResponse', message);

/** An answer, or an object in it, that is not JSON. */
export const createNotJson = () =>
  invalid(
    'The answer broke off or is not JSON. It will be tried again; if it stays, look what stands between Backstage and the API server.',
  );

/** JSON that is not a list. */
export const createNotAList = () =>
  invalid(`The answer is JSON but no Kubernetes list. ${LOOK_AT_URL}`);

/** A web page of a portal or a proxy. */
export const createWebPage = () =>
  invalid(
    'The answer is a web page instead of JSON. A proxy or a sign-in page stands between Backstage and the API server.',
  );

/** Objects of another kind than was asked for. */
export const createUnexpectedShape = () =>
  invalid(`The answer holds objects of an unexpected shape. ${LOOK_AT_URL}`);

/** A page with too many bytes. */
export const createPageTooLarge = () =>
  invalid(
    `The answer is larger than ${Math.round(
      readingLimits.pageBytes / 1_000_000,
    )} MB and was cut off. ${LOOK_AT_URL}`,
  );

/** A page with too many objects. */
export const createPageTooLong = () =>
  invalid(
    `One page of a list has more than ${readingLimits.pageObjects} objects, though at most 500 were asked for. ${LOOK_AT_URL}`,
  );

/** A list with too many objects. */
export const createListTooLong = () =>
  invalid(
    `The list has more than ${readingLimits.keptObjects} objects in namespaces of interest, which no Palette cluster has.`,
  );
