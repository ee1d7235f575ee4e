import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './src/chromium';
import { portalUrl, startsPortal } from './src/portal';

const root = join(__dirname, '../..');

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
    // Else the development server compresses megabytes anew for each page.
    extraHTTPHeaders: { 'Accept-Encoding': 'identity' },
    // A trace of the development bundle takes as long again as the test: --trace on asks for one.
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions,
  },
  webServer: startsPortal
    ? {
        command: 'yarn start',
        cwd: root,
        url: portalUrl,
        env: { BROWSER: 'none' },
        reuseExistingServer: true,
        timeout: 300_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      }
    : undefined,
});
