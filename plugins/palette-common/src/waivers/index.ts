export { applyWaivers, isWaivable } from './applyWaivers';
export { describeFindingWaiver } from './describeWaiver';
export { findLatestExpiry } from './findLatestExpiry';
export { listIdleWaivers } from './listIdleWaivers';
export type { IdleWaiver } from './listIdleWaivers';
export { isForCluster } from './matchWaiver';
export { parseWaivers } from './parseWaivers';
export type * from './Waiver';
