/** The JavaScript that a page asks for until it has come to life, gzipped as the server sends it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../setup/browser';
import type { World } from './world';

export const PAGES = ['/calendar', '/work'] as const;

/** Gzipped bytes by page: `/calendar` as an editor, `/work` as a reporter, each with an empty cache. */
export async function measureBundles(url: string, world: World): Promise<Record<string, number>> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_FLAGS,
  });
  try {
    const sizes: Record<string, number> = {};
    for (const path of PAGES) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const cookie = path === '/work' ? world.reporter : world.editor;
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url }]);
      const page = await context.newPage();
      const scripts = new Set<string>();
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith('.js')) scripts.add(pathname);
      });
      await page.goto(`${url}${path}`);
      await page.waitForLoadState('load');
      await page.waitForFunction(isAlive);
      sizes[path] = [...scripts].reduce((sum, script) => sum + gzippedSize(script), 0);
      await context.close();
    }
    return sizes;
  } finally {
    await browser.close();
  }
}

/** In the page: React has taken over what the server drew; the texts came before that. */
const isAlive = () => Object.keys(document.body).some((name) => name.startsWith('__reactFiber'));

function gzippedSize(pathname: string): number {
  const file = join(resolve(process.env.BUILD_DIR ?? 'build'), 'client', pathname);
  return gzipSync(readFileSync(file)).length;
}
