export type * from './Snapshot';
export { parseListing } from './parseListing';
export type { ListingOptions } from './parseListing';
export { listingNeedsNamespace } from './refuseListing';
export type { Coverage } from './coverage';
export { projectPod } from './projectPod';
export { projectNamespace } from './projectNamespace';
export { readFailureClasses } from './readFailureClasses';
export type { ReadFailureClass } from './readFailureClasses';
