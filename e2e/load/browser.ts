/** What a person waits for, measured in Chromium: until the items are visible, and the longest task while dragging one. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../setup/browser';
import { percentile } from './fire';
import { startServer } from './server';
import { makeWorld, type World } from './world';
import { TODAY } from './world-days';

export interface BrowserResult {
  items: number;
  visible_ms: number;
  longest_task_ms: number;
}

export const ITEMS = [10, 100, 1_000, 3_000] as const;
const RUNS = 5;
const STEPS = 40;

/** Measures each number of items in the month, in a world that holds only these. Medians of five loads and of five drags. */
export async function measureBrowser(folder: string): Promise<BrowserResult[]> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_FLAGS,
  });
  try {
    const results: BrowserResult[] = [];
    for (const items of ITEMS) results.push(await measureItems(browser, folder, items));
    return results;
  } finally {
    await browser.close();
  }
}

async function measureItems(browser: Browser, folder: string, items: number) {
  const world = await makeWorld(`${folder}/browser-${items}.db`, items, { inMonth: true });
  const server = await startServer(world.file);
  try {
    const page = await signedIn(browser, server.url, world);
    const visible: number[] = [];
    const longest: number[] = [];
    // The first load fills the browser's cache of files and the server's of code.
    await load(page, server.url);
    for (let run = 0; run < RUNS; run += 1) {
      visible.push(await load(page, server.url));
      longest.push(await drag(page));
    }
    await page.context().close();
    return {
      items,
      visible_ms: percentile(visible, 50),
      longest_task_ms: percentile(longest, 50),
    };
  } finally {
    await server.stop();
  }
}

async function signedIn(browser: Browser, url: string, world: World): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
  });
  const [name = '', value = ''] = world.editor.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watchForItems);
  return page;
}

const ITEM = '[data-placement]';

/** In the page: notes the first frame in which an item has room on the screen. */
function watchForItems(): void {
  const look = () => {
    const item = document.querySelector('[data-placement]');
    if (item && item.getBoundingClientRect().height > 0) {
      document.documentElement.dataset.itemsVisible = String(performance.now());
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the navigation's start to the first frame with items. */
async function load(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/calendar?view=month&date=${TODAY}`);
  const marked = page.locator('html[data-items-visible]');
  await marked.waitFor({ state: 'attached' });
  return Number(await marked.getAttribute('data-items-visible'));
}

/** Drags an item over the month in many steps, lets go of it with Escape, and gives the longest task meanwhile. */
async function drag(page: Page): Promise<number> {
  const item = page.locator(`${ITEM}[data-drag]`).first();
  await item.scrollIntoViewIfNeeded();
  const box = await item.boundingBox();
  if (!box) throw new Error('no item can be dragged');
  await takeUp(page, box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(watchTasks);
  for (let step = 1; step <= STEPS; step += 1) {
    const turn = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(720 + 380 * Math.cos(turn), 520 + 240 * Math.sin(turn));
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return page.evaluate(() => Number(document.documentElement.dataset.longestTask));
}

const TRIES = 20;

/** Presses and moves until the item is in the hand: before the page has come to life nothing listens. */
async function takeUp(page: Page, x: number, y: number): Promise<void> {
  const carried = page.locator('html[data-dragging]');
  for (let tried = 0; tried < TRIES; tried += 1) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 12, y + 12, { steps: 3 });
    const taken = await carried.waitFor({ state: 'attached', timeout: 500 }).then(
      () => true,
      () => false,
    );
    if (taken) return;
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  throw new Error('nothing takes the item up');
}

/** In the page: a message to oneself comes back at once unless a task is in between; the longest wait is the longest task. */
function watchTasks(): void {
  const root = document.documentElement;
  root.dataset.longestTask = '0';
  const { port1, port2 } = new MessageChannel();
  let sent = performance.now();
  port1.onmessage = () => {
    const waited = performance.now() - sent;
    if (waited > Number(root.dataset.longestTask)) root.dataset.longestTask = String(waited);
    sent = performance.now();
    port2.postMessage(0);
  };
  port2.postMessage(0);
}
