/** Once before all journeys: a browser, a fresh build, and a demo database that every worker copies. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseIn } from '~db/testing/file';
import { findBrowser } from './browser';
import { DEMO_ENVIRONMENT } from './server';

export default async function setup(): Promise<() => void> {
  process.env.CHROMIUM_PATH = await findBrowser();
  // KEEP_BUILD=1 tries a journey again on the build that is there.
  if (process.env.KEEP_BUILD !== '1') runNode('app/boot/build.mjs');
  const parent = resolve('.tmp/e2e');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'run-'));
  process.env.E2E_FOLDER = folder;
  runNode('--import', 'tsx', 'db/seed/demo.ts');
  return () => rmSync(folder, { recursive: true, force: true });
}

function runNode(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...DEMO_ENVIRONMENT, ...templateEnvironment() },
  });
  if (status !== 0) throw new Error(`failed: node ${args.join(' ')}`);
}

function templateEnvironment() {
  const folder = process.env.E2E_FOLDER;
  if (!folder) return {};
  return {
    DATABASE_URL: databaseIn(folder).url,
    FILES_DIR: join(folder, 'template-files'),
  };
}
