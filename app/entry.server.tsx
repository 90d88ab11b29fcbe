/** Renders pages on the server, and hands the HTTP process what it starts, asks and stops. */
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import type { Logger } from 'pino';
import { renderToPipeableStream } from 'react-dom/server';
import { offerFirstAccount } from '~/features/accounts/commands.first-admin.server';
import { startSeriesJob, stopSeriesJob } from '~/features/coverage/jobs.series.server';
import { startTidyJob, stopTidyJob } from '~/features/imports/jobs.tidy.server';
import { isLocale } from '~/platform/i18n/keys';
import { I18nProvider } from '~/platform/i18n/react';
import { textsOf } from '~/platform/i18n/server';
import { KeepProvider } from '~/platform/kept-markup';
import { keptParts } from '~/platform/kept-markup.server';
import { NonceProvider } from '~/platform/nonce';
import { inPieces } from '~/platform/pieces.server';
import {
  stopServices as closeServices,
  startServices as openServices,
  services,
} from '~/platform/services.server';

export { readiness } from '~/platform/services.server';

/** Opens what the process holds, then starts the work that goes on beside the answers. */
export async function startServices(log: Logger): Promise<void> {
  await openServices(log);
  await startSeriesJob();
  await startTidyJob();
}

/** The path of the one-time link to the first account, while nobody has one; null afterwards. It is a secret. */
export async function firstAccountPath(): Promise<string | null> {
  const { db, env } = await services();
  const key = await offerFirstAccount({ db, secret: env.SESSION_SECRET });
  return key && `/setup/first?key=${key}`;
}

export async function stopServices(): Promise<void> {
  stopSeriesJob();
  stopTidyJob();
  await closeServices();
}

/** How long deferred data may take before the answer ends without it. */
export const streamTimeout = 5_000;

const PRIVATE = 'private, no-cache';

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', PRIVATE);
  const whole = isbot(request.headers.get('user-agent'));
  const { keep, fill } = keptParts();
  return new Promise((resolve, reject) => {
    let answered = false;
    const answer = () => {
      answered = true;
      const body = inPieces(fill);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <I18nProvider texts={textsOf(localeOf(remix))}>
        <NonceProvider value={context.cspNonce}>
          <KeepProvider keep={keep}>
            <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
          </KeepProvider>
        </NonceProvider>
      </I18nProvider>,
      {
        nonce: context.cspNonce,
        ...(whole ? {} : { onShellReady: answer }),
        onAllReady: () => {
          // It would keep the whole page and its data for as long as it runs.
          clearTimeout(tooLate);
          if (whole) answer();
        },
        onShellError: (error) => {
          clearTimeout(tooLate);
          reject(error);
        },
        onError: (error: unknown) => {
          // What fails before the first byte rejects, and is logged there.
          if (answered && !request.signal.aborted) context.log.error({ err: error }, 'render');
        },
      },
    );
    const tooLate = setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** The language of the page, as the root loader chose it. */
function localeOf(remix: EntryContext) {
  const root: unknown = remix.staticHandlerContext.loaderData.root;
  const locale = root !== null && typeof root === 'object' && 'locale' in root ? root.locale : null;
  return typeof locale === 'string' && isLocale(locale) ? locale : 'vi';
}

export const handleDataRequest: HandleDataRequestFunction = (response) => {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', PRIVATE);
  return response;
};

/** Logs what a loader, an action or a page did not expect. Refusals in words are not errors. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.log.error({ err: error }, 'unhandled');
}
