/**
 * The build in parts, one for each first segment of an address. Remix sorts and compiles all its routes for every request, twice:
 * of eighty routes that took 1.3 ms, of the ten behind `/calendar` it takes a tenth.
 */
import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/** `calendar` of `/calendar/plan` and of `/calendar.data`. */
export const segmentIn = (pathname: string): string =>
  (pathname.split('/')[1] ?? '').replace(/\.data$/, '');

/** The parts by their segment. Routes that no segment can claim (the root, the index, what catches the rest) are in each. */
export function splitBuild(build: ServerBuild): Map<string, ServerBuild> {
  const segments = Object.fromEntries(
    Object.keys(build.routes).map((id) => [id, segmentOf(build.routes, id)]),
  );
  const named = new Set(Object.values(segments).filter((segment) => segment !== null));
  const parts = [...named].map((segment): [string, ServerBuild] => {
    const inPart = ([id]: [string, unknown]) =>
      segments[id] === segment || segments[id] === null || hasChildIn(id, segment);
    return [
      segment,
      {
        ...build,
        routes: Object.fromEntries(Object.entries(build.routes).filter(inPart)),
        assets: {
          ...build.assets,
          routes: Object.fromEntries(Object.entries(build.assets.routes).filter(inPart)),
        },
      },
    ];
  });
  return new Map(parts);

  function hasChildIn(parentId: string, segment: string): boolean {
    return Object.entries(build.routes).some(
      ([id, route]) =>
        route.parentId === parentId && (segments[id] === segment || hasChildIn(id, segment)),
    );
  }
}

/** The first segment of a route's whole path where it is a fixed word; null when any address may lead there. */
function segmentOf(routes: Routes, id: string): string | null {
  const paths: string[] = [];
  for (let at: string | undefined = id; at; at = routes[at]?.parentId) {
    const path = routes[at]?.path;
    if (path) paths.unshift(path);
  }
  const [first = ''] = paths.join('/').split('/').filter(Boolean);
  return /^[a-z0-9-]+$/.test(first) ? first : null;
}
