/**
 * The `test` of every journey: an own server a file, people who are signed in, and a console that
 * must stay silent.
 */
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  type Page,
} from '@playwright/test';
import type { Engine } from '~db/portable';
import { BROWSER_FLAGS } from './browser';
import { type DemoServer, serve, startServer } from './server';

interface Fixtures {
  /** Signs the test's own page in as that person, without the sign-in form. */
  signIn(username: string): Promise<void>;
  /** A page of another person, with cookies of its own: several people in one journey. */
  pageAs(username: string): Promise<Page>;
  /** One more server process on the database of the test's own: several people at several processes. */
  startAnother(): Promise<DemoServer>;
  /** Direct requests with that person's session, from no page; null asks as nobody. */
  asHttp(username: string | null): Promise<APIRequestContext>;
  silentConsole: undefined;
  ownWorld: undefined;
}

export interface WorkerOptions {
  /** The spec file's own name: each has its own server and copy of the demo. `test.use({ world: 'journeys/board' })`. */
  world: string;
  /** Begin without a row of the demo, by the real clock. */
  empty: boolean;
  /** What the demo lies in; a matter of the project. */
  engine: Engine;
}

interface WorkerFixtures extends WorkerOptions {
  server: DemoServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  launchOptions: [
    async ({ browserName: _ }, use) => {
      const executablePath = process.env.CHROMIUM_PATH;
      await use({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) });
    },
    { scope: 'worker' },
  ],

  world: ['', { scope: 'worker', option: true }],
  empty: [false, { scope: 'worker', option: true }],
  engine: ['sqlite', { scope: 'worker', option: true }],

  server: [
    async ({ world: _, engine, empty }, use) => {
      const server = await startServer({ engine, empty });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) waitsForLife(page);
    await use(page);
  },

  silentConsole: [
    async ({ context }, use) => {
      const complaints = listen(context);
      await use(undefined);
      test.expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],

  // Playwright gives a worker to one world after another; who shares a name shares a server, and what others left there.
  ownWorld: [
    async ({ world }, use, { titlePath: [file = ''] }) => {
      // Not `file`: that is where `test` was called, for a walk of permissions a file beside its specs.
      const name = file.replace(/\.spec\.ts$/, '');
      test.expect(world, 'the world that the spec file names').toBe(name);
      await use(undefined);
    },
    { auto: true },
  ],

  signIn: async ({ context, server }, use) => {
    await use(async (username) => {
      await context.addCookies([await cookieOf(server, username)]);
    });
  },

  pageAs: async ({ browser, server, javaScriptEnabled }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[][] = [];
    await use(async (username) => {
      const context = await browser.newContext();
      contexts.push(context);
      complaints.push(listen(context));
      await context.addCookies([await cookieOf(server, username)]);
      const page = await context.newPage();
      if (javaScriptEnabled !== false) waitsForLife(page);
      return page;
    });
    for (const context of contexts) await context.close();
    test.expect(complaints.flat(), 'the browser complained').toEqual([]);
  },

  startAnother: async ({ server }, use) => {
    const started: DemoServer[] = [];
    await use(async () => {
      const another = await serve(server.world);
      started.push(another);
      return another;
    });
    for (const another of started) await another.stop();
  },

  asHttp: async ({ playwright, server }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (username) => {
      const cookie = username === null ? null : await server.openSession(username);
      const context = await playwright.request.newContext({
        baseURL: server.url,
        ...(cookie && { extraHTTPHeaders: { Cookie: `${cookie.name}=${cookie.value}` } }),
      });
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.dispose();
  },
});

export { expect } from '@playwright/test';

async function cookieOf(server: DemoServer, username: string) {
  return { ...(await server.openSession(username)), url: server.url };
}

/**
 * `page.goto` also waits until React has what is on the page: on a busy machine a link that is followed earlier leads to the page
 * that is there for those without JavaScript, not to the dialog. What is pressed earlier has journeys without JavaScript.
 */
function waitsForLife(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => {
    const answer = await goto(...asked);
    await page.waitForFunction(isAlive, undefined, { polling: 50, timeout: 30_000 }).catch(() => {
      console.warn(`not all of ${page.url()} came to life`);
    });
    return answer;
  };
}

/** Runs in the page. A lazy part of it comes to life after the rest; a page of another kind (a text, an outage) never does. */
function isAlive(): boolean {
  const isReacts = (element: Element) =>
    Object.keys(element).some((name) => name.startsWith('__reactFiber'));
  if (!document.querySelector('script[type="module"]')) return true;
  return (
    isReacts(document.body) &&
    [...document.querySelectorAll('main a, main button, main summary')].every(isReacts)
  );
}

/** Gathers errors of scripts, of the console and of the Content-Security-Policy. */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (isOfCutNetwork(message.text())) return;
    if (isRefusalInWords(message.text(), message.location().url)) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

/** A journey cut the network itself. */
const isOfCutNetwork = (text: string): boolean => text.includes('net::ERR_INTERNET_DISCONNECTED');

/** Chromium reports each page that answers 403, 409 or 422 as an error; a missing file is one, these are not. */
function isRefusalInWords(text: string, url: string): boolean {
  const isPage = !/\.(js|css|woff2?|png|svg|ico|webmanifest)$/.test(url.split('?')[0] ?? '');
  return isPage && /^Failed to load resource: .* status of 4\d\d/.test(text);
}
