/** Once before all journeys: a browser, a fresh build, and a demo database on each engine that every world is copied from. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Engine } from '~db/portable';
import { onServer } from '~db/testing/databases';
import { startPostgres } from '~db/testing/postgres';
import { findBrowser } from './browser';
import { DEMO_ENVIRONMENT, templateFor } from './server';

export default async function setup(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = await findBrowser();
  // KEEP_BUILD=1 tries a journey again on the build that is there.
  if (process.env.KEEP_BUILD !== '1') await runNode(['app/boot/build.mjs']);
  const parent = resolve('.tmp/e2e');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'run-'));
  const postgres = await startPostgres();
  const template = `journeys_${randomBytes(6).toString('hex')}`;
  process.env.E2E_FOLDER = folder;
  process.env.E2E_POSTGRES_URL = postgres.url;
  process.env.E2E_POSTGRES_TEMPLATE = template;
  await onServer(postgres.url, `create database ${template}`);
  await Promise.all([seed('sqlite'), seed('postgres')]);
  return async () => {
    await onServer(postgres.url, `drop database ${template} with (force)`);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

const seed = (engine: Engine): Promise<void> =>
  runNode(['--import', 'tsx', 'db/seed/demo.ts'], {
    DATABASE_URL: templateFor(engine).url,
    FILES_DIR: join(process.env.E2E_FOLDER ?? '', 'template-files'),
  });

async function runNode(args: string[], environment: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...DEMO_ENVIRONMENT, ...environment },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`failed: node ${args.join(' ')}`);
}
