// @ts-check

// Runs in a thread of its own. It is plain JavaScript that loads public packages, so that it runs the same from sources and
// from an installed package.

const { parentPort, workerData } = require('node:worker_threads');

const COMMON = 'backstage-plugin-palette-common';
if (require.resolve(COMMON).endsWith('.ts')) {
  // In the repository, packages are resolved to their sources.
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { evaluate, detectPartialListing, parseListing } = require(COMMON);

parentPort?.on('message', task => parentPort?.postMessage(judgeListing(task)));

parentPort?.postMessage('ready');

/**
 * Judges one listing.
 *
 * @param {{ listing: string, coverage?: import('backstage-plugin-palette-common').Coverage, namespace?: string, observedAt: number, declared: object, strictness: import('backstage-plugin-palette-common').Strictness }} task
 * @returns {{ report: Uint8Array } | { refused: string }} the report's JSON, or why the listing cannot be used
 */
function judgeListing(task) {
  const { listing, coverage, namespace, observedAt, declared, strictness } =
    task;
  const { catalog } = workerData;
  try {
    const snapshot = parseListing(listing, {
      observedAt: new Date(observedAt),
      coverage,
      namespace,
    });
    const report = evaluate(catalog, snapshot, { declared, strictness });
    const partialListing = detectPartialListing(catalog, snapshot);
    const json = JSON.stringify({ ...report, partialListing });
    return { report: new TextEncoder().encode(json) };
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') {
      return { refused: error.message };
    }
    throw error;
  }
}
