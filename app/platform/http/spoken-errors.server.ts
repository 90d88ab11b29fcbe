/** The edge where a refusal in words becomes an answer, whichever route it comes from. */
import type { ServerBuild } from '@remix-run/node';
import { problemOf } from '../errors';
import { refusalOf } from '../refusals.server';

type Route = ServerBuild['routes'][string];
type Handler = NonNullable<Route['module']['loader']>;

/** The build, with every loader and action answering a refusal by its own status and reason instead of a 500. */
export function withSpokenErrors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, spoken(route)]);
  return { ...build, routes: Object.fromEntries(routes) };
}

function spoken(route: Route): Route {
  const module = { ...route.module };
  if (module.loader) module.loader = answering(module.loader);
  if (module.action) module.action = answering(module.action as Handler);
  return { ...route, module };
}

function answering(handler: Handler): Handler {
  const answered: Handler = async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      const refusal = refusalOf(error, args.context);
      throw refusal ? Response.json(problemOf(refusal), { status: refusal.status }) : error;
    }
  };
  return Object.assign(answered, handler);
}
