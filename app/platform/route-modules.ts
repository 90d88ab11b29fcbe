/** The code of routes, fetched before it is needed: where Remix cannot fetch it, it loads the whole page again. Browser only. */
import { matchRoutes } from '@remix-run/react';

type Routes = Parameters<typeof matchRoutes>[0];

interface RemixGlobals {
  __remixManifest: { routes: Record<string, { id: string; module: string } | undefined> };
  __remixRouteModules: Record<string, object>;
  __remixRouter: { routes: Routes };
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

/** The routes of an address whose code is not here. */
export function missingRoutes(path: string): string[] {
  const matches = matchRoutes(remix().__remixRouter.routes, path) ?? [];
  return matches
    .map(({ route }) => String(route.id))
    .filter((id) => !(id in remix().__remixRouteModules) && !brought.has(id));
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
