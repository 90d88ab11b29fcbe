/** The code of routes, fetched before it is needed: where Remix cannot fetch it, it loads the whole page again. Browser only. */
import { matchRoutes } from '@remix-run/react';

type Routes = Parameters<typeof matchRoutes>[0];

interface RemixGlobals {
  __remixManifest: { routes: Record<string, { id: string; module: string } | undefined> };
  __remixRouteModules: Record<string, object>;
  __remixRouter: Router;
}

/** The part of the router that every link, form, key and fetcher goes through. */
interface Router {
  routes: Routes;
  navigate(to: unknown, ...options: unknown[]): unknown;
  fetch(key: unknown, routeId: unknown, to: unknown, ...options: unknown[]): unknown;
}
const remix = () => globalThis as unknown as RemixGlobals;

/** Addresses that only answer have no code for the browser: Remix is told so, instead of its asking for empty files. */
export function knowEmptyModules(ids: readonly string[]): void {
  for (const id of ids) remix().__remixRouteModules[id] ??= {};
}

/**
 * Whether code can be fetched now: over the network, or from the worker that keeps some pages. A browser remembers a module that
 * failed for as long as the page lives, so nothing is asked for in vain.
 */
export const mayFetchCode = (): boolean =>
  navigator.onLine || Boolean(navigator.serviceWorker?.controller);

const brought = new Set<string>();

/** The routes of an address, from the root, whose code is not here; none of an address that is relative to the page. */
function missingRoutes(to: unknown): string[] {
  const given = typeof to === 'object' ? (to as { pathname?: unknown } | null)?.pathname : to;
  const [path = ''] = typeof given === 'string' ? given.split(/[?#]/, 1) : [];
  const matches = path.startsWith('/') ? matchRoutes(remix().__remixRouter.routes, path) : null;
  return (matches ?? [])
    .map(({ route }) => String(route.id))
    .filter((id) => !(id in remix().__remixRouteModules) && !brought.has(id));
}

/**
 * Without a network the router then goes, loads and sends only where the code of what it leads to can be had, and calls `held`
 * otherwise: Remix would load the page again for it, and the browser put its own page in the place of ours, with all that was
 * typed. Gives what ends it.
 */
export function guardRouter(held: () => void): () => void {
  const router = remix().__remixRouter;
  const { navigate, fetch } = router;
  const guarded = (to: unknown, go: () => unknown): unknown => {
    const missing = navigator.onLine ? [] : missingRoutes(to);
    return missing.length === 0 ? go() : bringRoutes(missing).then(go, held);
  };
  router.navigate = (to, ...options) => guarded(to, () => navigate(to, ...options));
  router.fetch = (key, routeId, to, ...options) =>
    guarded(to, () => fetch(key, routeId, to, ...options));
  return () => {
    Object.assign(router, { navigate, fetch });
  };
}

/** Fetches the code of routes by their ids. Rejects where one cannot be fetched. */
export async function bringRoutes(ids: readonly string[]): Promise<void> {
  if (!mayFetchCode()) throw new Error('no network');
  await Promise.all(
    ids.map(async (id) => {
      const route = remix().__remixManifest.routes[id];
      if (route) await import(/* @vite-ignore */ route.module);
      brought.add(id);
    }),
  );
}
