import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  resolve: { alias: { '~db': folder('./db'), '~': folder('./app') } },
  test: {
    environment: 'node',
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/fail-on-console.ts'],
    // Far from the newsroom's zone on purpose: nothing may lean on the machine's own.
    env: { TZ: 'America/New_York', NODE_ENV: 'test' },
    maxWorkers: 2,
    // A machine that does other work takes several times as long; what hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
