/** Reader journeys in a real Chromium against the built site. */
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/find-browser.ts';

/** Several trees on one machine each take a port of their own. */
const port = Number(process.env['E2E_PORT'] ?? 4610);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A browser on a busy machine can be late. What passes only at the second try is named, and more than a few fail the run (scripts/test.ts).
  retries: 1,
  reporter: [['list']],
  use: {
    // A service worker would answer what a test means to answer itself; tests/e2e/offline.spec.ts allows it.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
  },
  webServer: {
    command: `node scripts/serve.ts --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
