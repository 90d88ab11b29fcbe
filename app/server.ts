/** The HTTP process: headers, compression, logs, refusals, health, a graceful stop. The product itself is the Remix build. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { publicAddress, wordsOfFirstLink } from '~/platform/http/first-words';
import { graceful } from '~/platform/http/graceful-stop.server';
import type { Connection } from '~/platform/http/load-context';
import { logDestination } from '~/platform/http/log-destination.server';
import { answerPlainly } from '~/platform/http/plain-answer.server';
import {
  knownMethodsOnly,
  limitedBodiesOnly,
  readableAddressesOnly,
  sameOriginChangesOnly,
  storedNowhere,
} from '~/platform/http/request-guards.server';
import { createLog, requestLog } from '~/platform/http/request-log.server';
import { securityHeaders } from '~/platform/http/security-headers.server';
import { segmentIn, splitBuild } from '~/platform/http/split-build.server';
import { withSpokenErrors } from '~/platform/http/spoken-errors.server';
import { isSpoken } from '~/platform/spoken-error';

/** What app/entry.server.tsx exports beside Remix's own. */
interface ProductServices {
  startServices(log: Logger): Promise<void>;
  stopServices(): Promise<void>;
  readiness(): Promise<{ ready: boolean }>;
  /** Null when there are accounts. */
  firstAccountPath(): Promise<string | null>;
}

interface Product {
  build: ServerBuild | (() => Promise<ServerBuild>);
  services: ProductServices;
  /** Serves the browser's files. */
  files: RequestHandler[];
  close(): Promise<void>;
}

// As `npm start` says it, for whoever starts the server in another way; how young objects are kept cannot be changed any more.
setFlagsFromString('--heap-growing-percent=60');

const development = process.env.NODE_ENV === 'development';
const lines = logDestination(process.stdout.fd);
const log = createLog(lines);
// Where nothing can be written there is nobody to tell; without a listener it would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await run();
} catch (error) {
  explain(error);
  lines.flush();
  process.exit(1);
}

async function run(): Promise<void> {
  const product = await (development ? openDevelopment() : openBuilt());
  let started = false;
  const app = createApp(product, () => started);
  const server = createServer(app);
  // Longer than the proxies in front keep theirs, or they send into a connection that is just closing.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  const stop = graceful(server);
  const end = endOnce(async () => {
    await stop();
    await product.services.stopServices();
    await product.close();
  });
  process.on('SIGTERM', () => void end(0));
  process.on('SIGINT', () => void end(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      void end(1);
    });
  }
  await listen(server);
  await product.services.startServices(log);
  started = true;
  const { port } = server.address() as AddressInfo;
  const path = await product.services.firstAccountPath();
  if (path) console.log(wordsOfFirstLink(`${publicAddress(process.env, port)}${path}`));
  console.log(`listening http://localhost:${port}`);
}

/** Says in words what the person who starts the server can mend. */
function explain(error: unknown): void {
  if (isSpoken(error)) {
    console.error(`\n${error.vietnamese}\n\n${error.english}\n`);
    return;
  }
  if ((error as { code?: unknown }).code !== 'EADDRINUSE') {
    log.fatal({ err: error }, 'start');
    return;
  }
  const port = process.env.PORT ?? 3000;
  console.error(`Cổng ${port} đang được dùng. Hãy chọn cổng khác, ví dụ: PORT=3001 npm run demo`);
  console.error(`Port ${port} is taken. Choose another one, for example: PORT=3001 npm run demo`);
}

async function openBuilt(): Promise<Product> {
  const folder = resolve(process.env.BUILD_DIR ?? 'build');
  const build: ServerBuild = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'server/index.js')).href
  );
  const client = join(folder, 'client');
  return {
    build: withSpokenErrors(build),
    services: servicesOf(build),
    files: [
      // The names carry a hash of the content. A missing one must not become a page.
      express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', index: false }),
      knownOnly(client, express.static(client, { maxAge: '1h', index: false, redirect: false })),
    ],
    close: async () => undefined,
  };
}

/** Asks the disk for what lay in the folder at the start only: every page would ask it in vain. */
function knownOnly(folder: string, serve: RequestHandler): RequestHandler {
  const names = new Set(readdirSync(folder));
  return (req, res, next) =>
    names.has(req.path.split('/')[1] ?? '') ? serve(req, res, next) : next();
}

async function openDevelopment(): Promise<Product> {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true } });
  const load = async () =>
    (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
  return {
    build: async () => withSpokenErrors(await load()),
    services: servicesOf(await load()),
    files: [vite.middlewares as unknown as RequestHandler],
    close: () => vite.close(),
  };
}

function servicesOf(build: ServerBuild): ProductServices {
  return build.entry.module as unknown as ProductServices;
}

function createApp(product: Product, hasStarted: () => boolean): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', trustedProxies());
  app.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').send('ok'));
  app.get('/readyz', async (_req, res) => {
    const ready = hasStarted() && (await product.services.readiness()).ready;
    res
      .set('Cache-Control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ ready });
  });
  app.use(requestLog(log));
  app.use(securityHeaders({ behindTls: process.env.BEHIND_TLS === '1', development }));
  app.use(storedNowhere, readableAddressesOnly);
  app.use(knownMethodsOnly, sameOriginChangesOnly, limitedBodiesOnly);
  app.use(compression({ filter: isCompressible }));
  mountFiles(app, product);
  app.use((req, res, next) => {
    if (hasStarted()) return next();
    res.set('Retry-After', '2');
    answerPlainly(req, res, 503, 'Gương Sáng đang khởi động. Hãy thử lại sau ít giây.');
  });
  app.all('*', answering(product.build));
  app.use(apologise);
  return app;
}

/** Hands a request to Remix: to the part of the build that knows its address. */
function answering(build: Product['build']): RequestHandler {
  const handlerOf = (part: Product['build']) =>
    createRequestHandler({
      build: part,
      mode: development ? 'development' : 'production',
      getLoadContext: (req, res) => ({
        cspNonce: String(res.locals.cspNonce),
        requestId: String(req.id),
        clientAddress: req.ip ?? '',
        log: req.log,
        connection: connectionOf(res),
        retryAfter: (seconds) => void res.setHeader('Retry-After', String(seconds)),
      }),
    });
  const whole = handlerOf(build);
  if (typeof build === 'function') return whole;
  const parts = new Map([...splitBuild(build)].map(([name, part]) => [name, handlerOf(part)]));
  return (req, res, next) => (parts.get(segmentIn(req.path)) ?? whole)(req, res, next);
}

const connectionOf = (res: express.Response): Connection => ({
  onClose: (listener) => void (res.closed ? listener() : res.once('close', listener)),
  waiting: () => res.writableLength,
  cut: () => void res.destroy(),
});

function mountFiles(app: Express, product: Product): void {
  if (development) return void app.use(product.files);
  const [assets, files] = product.files;
  if (!assets || !files) return;
  app.use('/assets', assets, (_req, res) => void res.status(404).type('text/plain').send('404\n'));
  app.use(files);
}

/** How many proxies, or which, may say who the caller is: a number, an address or `loopback`. */
function trustedProxies(): number | string | false {
  const given = process.env.TRUST_PROXY;
  if (!given || given === '0') return false;
  return /^\d+$/.test(given) ? Number(given) : given;
}

/** An event stream that is compressed reaches nobody until it ends. */
function isCompressible(req: express.Request, res: express.Response): boolean {
  if (String(res.getHeader('Content-Type') ?? '').startsWith('text/event-stream')) return false;
  return compression.filter(req, res);
}

function apologise(
  error: unknown,
  req: express.Request,
  res: express.Response,
  _next: express.NextFunction,
): void {
  // Nobody is listening any more, or the answer has begun.
  if (res.headersSent || req.socket.destroyed) {
    res.end();
    return;
  }
  const { status } = error as { status?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500) {
    // What a middleware cannot read is the caller's.
    answerPlainly(
      req,
      res,
      status,
      'Yêu cầu này không đọc được. Hãy kiểm tra lại rồi thử lần nữa.',
    );
    return;
  }
  req.log.error({ err: error }, 'unhandled');
  answerPlainly(req, res, 500, `Hệ thống gặp lỗi. Mã yêu cầu: ${String(req.id)}`);
}

async function listen(server: ReturnType<typeof createServer>): Promise<void> {
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST;
  server.listen({ port, ...(host && { host }) });
  await once(server, 'listening');
}

function endOnce(close: () => Promise<void>): (code: number) => Promise<void> {
  let ending = false;
  return async (code) => {
    if (ending) return;
    ending = true;
    try {
      await close();
    } catch (error) {
      log.fatal({ err: error }, 'stop');
      code = 1;
    }
    lines.flush();
    process.exit(code);
  };
}
