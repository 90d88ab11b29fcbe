/** The edge where a refusal in words becomes an answer, whichever route it comes from. */
import { data, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node';
import { type Problem, problemOf } from '../errors';
import { refusalOf } from '../refusals.server';

type Route = ServerBuild['routes'][string];
type Handler = NonNullable<Route['module']['loader']>;

/**
 * The build, with every loader and action answering a refusal by its own status and reason instead of a 500, and every action
 * refusing with 403 or 404, before it says what is wrong with a form, whoever cannot have the form at all.
 */
export function withSpokenErrors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, spoken(route)]);
  return { ...build, routes: Object.fromEntries(routes) };
}

function spoken(route: Route): Route {
  const module = { ...route.module };
  const { loader, action } = route.module;
  if (loader) module.loader = answering(loader);
  if (action) module.action = permittedFirst(answering(action as Handler), loader);
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

function permittedFirst(action: Handler, loader: Handler | undefined): Handler {
  if (!loader) return action;
  const permitted: Handler = async (args) => {
    const [answer, thrown] = await Promise.resolve(action(args)).then(
      (value: unknown) => [value, false] as const,
      (error: unknown) => [error, true] as const,
    );
    const problem = statusOf(answer) === 422 ? await whyNoForm(loader, args) : null;
    if (problem) {
      const refused = { ok: false as const, problem, values: {} };
      return answer instanceof Response
        ? Response.json(refused, { status: 403 })
        : data(refused, { status: 403 });
    }
    if (thrown) throw answer;
    return answer;
  };
  return Object.assign(permitted, action);
}

/** Why the form's own page is forbidden to who asks; null when it is not. Throws 404 when there is no such page. */
async function whyNoForm(loader: Handler, args: LoaderFunctionArgs): Promise<Problem | null> {
  const { url, headers } = args.request;
  const reading = new Headers([...headers].filter(([name]) => !name.startsWith('content-')));
  try {
    const page: unknown = await loader({
      ...args,
      request: new Request(url, { headers: reading }),
    });
    if (statusOf(page) !== 403) return null;
    return (page as { data: { refusal: Problem | null } }).data.refusal;
  } catch (error) {
    const refusal = refusalOf(error, args.context);
    if (refusal?.status === 404) throw Response.json(problemOf(refusal), { status: 404 });
    return refusal?.status === 403 ? problemOf(refusal) : null;
  }
}

function statusOf(answer: unknown): number | undefined {
  if (answer instanceof Response) return answer.status;
  return (answer as { init?: { status?: number } | null } | null | undefined)?.init?.status;
}
