/** Lets the reporter's work open without a network: the files of the page, the page itself and its data, the newest that was seen. */
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import en from '~/platform/i18n/en/offline-page';
import vi from '~/platform/i18n/vi/offline-page';

/** The part of a worker's scope that is used here; the browser's own types of it do not go together with a page's. */
interface WorkerScope {
  registration: { active: unknown };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent {
  data?: { keep?: string[] };
  waitUntil(work: Promise<unknown>): void;
}
const worker = globalThis as unknown as WorkerScope;

const FILES = 'files';
const PAGES = 'pages';
/** A network that is worse than none: after so long the newest that was seen is shown. */
const PATIENCE_SECONDS = 4;
const WORK = [
  '/work',
  '/work.data',
  '/work.data?tab=open',
  '/work.data?tab=done',
  '/queue',
  '/queue.data',
];

/** Only the page itself is kept: neither a refusal nor the sign-in page that it may lead to. */
const onlyWhole = {
  cacheWillUpdate: async ({ response }: { response: Response }) =>
    response.ok && !response.redirected ? response : null,
};
const newest = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [onlyWhole],
});
const online = new NetworkOnly();

const isKept = (path: string): boolean =>
  path === '/work' || path === '/queue' || /^\/assignments\/[\w-]{36}$/.test(path);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: FILES }),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && url.pathname.endsWith('.data') && isKept(url.pathname.slice(0, -'.data'.length)),
  async (options) => {
    try {
      return await newest.handle(options);
    } catch (error) {
      // The whole answer serves whoever asks for a part of it.
      options.url.searchParams.delete('_routes');
      const whole = await (await caches.open(PAGES)).match(options.url.href);
      if (whole) return whole;
      throw error;
    }
  },
);

registerRoute(
  ({ request }) => request.mode === 'navigate',
  async (options) => {
    const { pathname } = options.url;
    try {
      return await (isKept(pathname) ? newest : online).handle(options);
    } catch {
      return pathname === '/' ? Response.redirect('/work') : withoutNetwork();
    }
  },
);

// Whoever signs out takes the pages along; what waits to be sent stays for its owner.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === '/logout',
  async ({ request }) => {
    await caches.delete(PAGES);
    return fetch(request);
  },
  'POST',
);

/** Any other page, in both languages, with the way to what is there. */
function withoutNetwork(): Response {
  const text = [vi, en]
    .map(
      ({ title, hint, toWork }) =>
        `<h1>${title}</h1><p>${hint}</p><p><a href="/work">${toWork}</a></p>`,
    )
    .join('<hr>');
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${vi.title}</title><body style="font:1rem/1.5 system-ui;max-width:28rem;margin:3rem auto;padding:0 1rem">${text}</body></html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src-attr 'unsafe-inline'",
    },
  });
}

/** Keeps what the page names, and no older file: each build has files of its own. */
async function keep(files: readonly string[]): Promise<void> {
  const [kept, pages] = await Promise.all([caches.open(FILES), caches.open(PAGES)]);
  for (const request of await kept.keys()) {
    if (!files.includes(request.url)) await kept.delete(request);
  }
  await Promise.allSettled([
    ...files.map(async (file) => {
      if (!(await kept.match(file))) await kept.add(file);
    }),
    ...WORK.map(async (path) => {
      const answer = await fetch(path);
      if (answer.ok && !answer.redirected) await pages.put(path, answer);
    }),
  ]);
}

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});
