/** Finds a Chromium for the journeys, or brings one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** For any container and any network: no sandbox as root, nothing that calls home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const ON_THE_MACHINE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, the machine's, Playwright's own, the one that npm
 * brings, or Debian's package when root may install it. Throws an explanation when none does.
 */
export async function findBrowser(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH, ...ON_THE_MACHINE, chromium.executablePath()].find(
    (path) => path && starts(path),
  );
  const path = found ?? (await unpackFromNpm()) ?? installFromDebian();
  if (path) return path;
  throw new Error(
    'No Chromium was found for the journeys. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}

function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version', '--no-sandbox']).status === 0;
}

async function unpackFromNpm(): Promise<string | null> {
  // Set while it loads, this makes the package unpack the libraries that a bare machine lacks.
  const before = process.env.AWS_EXECUTION_ENV;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const path = await packed.executablePath();
    return starts(path) ? path : null;
  } catch (error) {
    console.warn(`The Chromium of npm cannot be used here: ${String(error)}`);
    return null;
  } finally {
    if (before === undefined) delete process.env.AWS_EXECUTION_ENV;
    else process.env.AWS_EXECUTION_ENV = before;
  }
}

function installFromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options as object);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options as object);
  return ON_THE_MACHINE.find(starts) ?? null;
}
