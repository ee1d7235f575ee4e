// @ts-check

// Runs in a thread of its own. Plain JavaScript that loads public packages, so that it runs the same from sources and
// from what is installed.

const { workerData } = require('node:worker_threads');

const COMMON = 'backstage-plugin-palette-common';
if (require.resolve(COMMON).endsWith('.ts')) {
  // In the repository packages are their sources.
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { evaluate, parseListing } = require(COMMON);

/**
 * Judges one listing.
 *
 * @param {{ listing: string, coverage: import('backstage-plugin-palette-common').Coverage, observedAt: number, declared: object, strictness: import('backstage-plugin-palette-common').Strictness }} task
 * @returns {{ report: Uint8Array } | { refused: string }} the report's JSON, or why the listing cannot be used
 */
module.exports = function judgeListing(task) {
  const { listing, coverage, observedAt, declared, strictness } = task;
  try {
    const snapshot = parseListing(listing, {
      observedAt: new Date(observedAt),
      coverage,
    });
    const report = evaluate(workerData.catalog, snapshot, {
      declared,
      strictness,
    });
    return { report: new TextEncoder().encode(JSON.stringify(report)) };
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') {
      return { refused: error.message };
    }
    throw error;
  }
};
