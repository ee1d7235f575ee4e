import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './src/chromium';
import { backendUrl, portalUrl, startsPortal } from './src/portal';

const root = join(__dirname, '../..');

const server = {
  cwd: root,
  reuseExistingServer: true,
  timeout: 300_000,
  // On a busy machine the backend needs more than ten seconds to end.
  gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
} as const;

export default defineConfig({
  testDir: 'src',
  // Not `*.test.ts`, which jest would run.
  testMatch: '*.e2e.ts',
  outputDir: 'output/failures',
  globalSetup: './src/waitForClusters.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: portalUrl,
    viewport: { width: 1440, height: 900 },
    // A trace doubles the time of a test; --trace on makes one.
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions,
  },
  webServer: startsPortal
    ? [
        {
          ...server,
          command: 'yarn workspace backstage-plugin-palette-backend start',
          url: `${backendUrl}/.backstage/health/v1/readiness`,
        },
        {
          ...server,
          command:
            'yarn workspace @internal/palette-portal build && yarn workspace @internal/palette-portal serve',
          url: portalUrl,
        },
      ]
    : undefined,
});
