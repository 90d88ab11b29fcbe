import { defineConfig } from '@playwright/test';
import type { WorkerOptions } from './e2e/setup/test';

const DESKTOP = { width: 1440, height: 900 };

export default defineConfig<object, WorkerOptions>({
  testDir: 'e2e',
  globalSetup: './e2e/setup/global-setup.ts',
  fullyParallel: false,
  workers: 2,
  // A test that fails now and then is a fault, of the product first.
  retries: 0,
  forbidOnly: true,
  // A machine that does other work takes several times as long; what hangs is still found.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    // Far from the newsroom's on purpose: every date must come from the server.
    timezoneId: 'America/New_York',
    contextOptions: { reducedMotion: 'reduce' },
    // A record of every step costs a third of the time of a run; `--trace retain-on-failure` makes it.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      testMatch: ['{journeys,http,reliability,accessibility}/**/*.spec.ts'],
      testIgnore: ['reliability/lost-connections.spec.ts'],
      use: { viewport: DESKTOP },
    },
    {
      name: 'postgres',
      testMatch: [
        'journeys/{beginning,board,live,slots,whole-story}.spec.ts',
        'http/{claims,live}.spec.ts',
        'reliability/**/*.spec.ts',
      ],
      use: { viewport: DESKTOP, engine: 'postgres' },
    },
    {
      name: 'phone',
      testMatch: ['phone/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
