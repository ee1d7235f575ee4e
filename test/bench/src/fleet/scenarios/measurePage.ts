import { spawn, spawnSync, type StdioOptions } from 'child_process';
import { openSync } from 'fs';
import { join, resolve } from 'path';
import { chromiumOptions } from '@internal/palette-e2e';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BenchBackend } from '../../backend/BenchBackend';
import { percentile } from '../../figures/percentile';
import type { FleetRow } from './FleetRow';
import { seedFleet } from './seedFleet';
import { SimulatedFleet } from '../../clusters/SimulatedFleet';
import { waitUntil } from '../../backend/waitUntil';
import type { Workshop } from '../../backend/Workshop';

const CLUSTERS = 1_000;
const LOADS = 5;
const TYPED = 'edge-store-00042';
const KEY_EVERY_MS = 120;
const ROW = 'table[aria-label="Clusters"] tbody tr';
// The port in app-config.yaml, with which the frontend is built.
const BACKEND_PORT = 7007;
const PORTAL = 'http://localhost:3000';

// eslint-disable-next-line no-restricted-syntax
const portal = resolve(__dirname, '../../../../portal');

/** Measures the overview of 1,000 clusters in Chromium, in a portal built for production. */
export async function measurePage(workshop: Workshop): Promise<FleetRow[]> {
  // First, because a missing Chromium should not cost minutes of seeding.
  const browser = await chromium.launch(chromiumOptions);
  try {
    await seedFleet(workshop, CLUSTERS);
    const loads = await withPortal(workshop, () =>
      loadOften(browser, workshop),
    );
    return [
      {
        scenario: 'page',
        clusters: CLUSTERS,
        firstUsefulPaintMs: percentile(
          loads.map(({ paintMs }) => paintMs),
          50,
        ),
        domNodes: Math.max(...loads.map(({ domNodes }) => domNodes)),
        longestTaskMs: percentile(
          loads.map(({ longestTaskMs }) => longestTaskMs),
          50,
        ),
      },
    ];
  } finally {
    await browser.close();
  }
}

async function withPortal<Result>(
  { databases, folder }: Workshop,
  use: () => Promise<Result>,
): Promise<Result> {
  const fleet = await SimulatedFleet.start(1);
  const backend = await BenchBackend.start({
    name: 'page',
    folder,
    databases,
    targets: fleet.targets,
    hasEntities: false,
    checks: { interval: { days: 1 } },
    port: BACKEND_PORT,
  });
  const stopFrontend = await startFrontend(folder);
  try {
    return await use();
  } finally {
    stopFrontend();
    await backend.stop();
    await fleet.stop();
  }
}

async function loadOften(
  browser: Browser,
  { say }: Workshop,
): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    loads.push(await loadAndType(browser));
    say(JSON.stringify(loads[load]));
  }
  return loads;
}

interface Load {
  readonly paintMs: number;
  readonly domNodes: number;
  readonly longestTaskMs: number;
}

async function loadAndType(browser: Browser): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  const tab = await context.newPage();
  await tab.addInitScript(() =>
    localStorage.setItem('@backstage/core:SignInPage:provider', 'guest'),
  );
  await tab.addInitScript(watchForRow, ROW);
  await tab.goto(`${PORTAL}/palette`, { timeout: 120_000 });
  await tab.locator(ROW).first().waitFor({ timeout: 120_000 });
  await tab
    .getByRole('table', { name: 'States by cluster and namespace' })
    .waitFor();
  await tab.waitForLoadState('networkidle');
  const paintMs = await tab.evaluate(() => {
    const { usefulPaintMs } = window as unknown as { usefulPaintMs: number };
    const scripts = performance
      .getEntriesByType('resource')
      .map(entry => entry as PerformanceResourceTiming)
      .filter(entry => entry.initiatorType === 'script')
      .map(entry => entry.responseEnd)
      .filter(ms => ms < usefulPaintMs);
    return Math.round(usefulPaintMs - Math.max(...scripts));
  });
  const domNodes = await tab.evaluate(
    () => document.querySelectorAll('*').length,
  );
  const longestTaskMs = await typeSearch(tab);
  await context.close();
  return { paintMs, domNodes, longestTaskMs };
}

/** Runs in the page: notes when the first row was painted. */
function watchForRow(selector: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector)) {
      observer.disconnect();
      // The frame after the next one begins when this one was painted.
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          Object.assign(window, { usefulPaintMs: performance.now() }),
        ),
      );
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Types a search, and returns the longest time for which the page was blocked, ms. */
async function typeSearch(tab: Page): Promise<number> {
  await tab.evaluate(() => {
    const measured = Object.assign(window, { longestMs: 0 });
    const { port1, port2 } = new MessageChannel();
    let lastMs = performance.now();
    port1.onmessage = () => {
      const nowMs = performance.now();
      measured.longestMs = Math.max(measured.longestMs, nowMs - lastMs);
      lastMs = nowMs;
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
  });
  await tab
    .getByRole('searchbox')
    .pressSequentially(TYPED, { delay: KEY_EVERY_MS });
  await waitUntil(
    'the search has narrowed the table',
    async () => (await tab.locator(ROW).count()) === 1,
    30_000,
  );
  const longestMs = await tab.evaluate(
    () => (window as unknown as { longestMs: number }).longestMs,
  );
  return Math.round(longestMs);
}

async function startFrontend(folder: string): Promise<() => void> {
  const file = join(folder, 'frontend.log');
  const log = openSync(file, 'w');
  const stdio: StdioOptions = ['ignore', log, log];
  const { status } = spawnSync('yarn', ['build'], { cwd: portal, stdio });
  if (status !== 0) {
    throw new Error(`The portal could not be built: see ${file}`);
  }
  const child = spawn(process.execPath, ['serve.cjs'], { cwd: portal, stdio });
  const stop = () => child.kill();
  try {
    await waitUntil('the portal answers', () =>
      fetch(PORTAL).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}
