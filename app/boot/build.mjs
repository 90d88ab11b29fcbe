/** Builds the browser's files, the product and the HTTP process into BUILD_DIR, when the sources have changed since. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, stop } from './install.mjs';

const SOURCES = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'chunks.config.ts',
  'remix.config.js',
];
const NOT_BUILT = /\.test\.tsx?$|[/\\]testing[/\\]|\.md$/;

/** Where the build goes. */
export const buildFolder = () => resolve(root, process.env.BUILD_DIR ?? 'build');

/** The HTTP process of the build; importing it starts it. */
export const serverFile = () => join(buildFolder(), 'http/server.js');

const stampFile = () => join(buildFolder(), '.sources');

/** Builds when the sources are not those that the build was made of. */
export async function ensureBuilt() {
  const sources = hashOfSources();
  const stamp = stampFile();
  if (existsSync(serverFile()) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources)
    return;
  console.log('Đang dựng sản phẩm (building)...');
  await build();
  mkdirSync(buildFolder(), { recursive: true });
  writeFileSync(stamp, sources);
}

async function build() {
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', BUILD_DIR: buildFolder() },
  });
  if (status !== 0) {
    stop('Không dựng được sản phẩm; lỗi ở phía trên.', 'The build failed; the error is above.');
  }
  await buildHttpProcess();
  await buildServiceWorker();
}

async function buildHttpProcess() {
  const vite = await import('vite');
  await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~db': join(root, 'db'), '~': join(root, 'app') } },
    build: {
      ssr: 'app/server.ts',
      target: 'node20',
      outDir: join(buildFolder(), 'http'),
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'server.js' } },
    },
  });
}

/** The worker that keeps the reporter's work: one file at the root, because it rules over what lies below it. */
async function buildServiceWorker() {
  const vite = await import('vite');
  await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~db': join(root, 'db'), '~': join(root, 'app') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: join(buildFolder(), 'client'),
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: join(root, 'app/service-worker.ts'),
        output: { entryFileNames: 'sw.js', format: 'iife' },
      },
    },
  });
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addToHash(hash, join(root, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  if (!existsSync(path)) return;
  const entries = statEntries(path);
  if (entries === null) {
    if (!NOT_BUILT.test(path)) hash.update(path.slice(root.length)).update(readFileSync(path));
    return;
  }
  for (const name of entries) addToHash(hash, join(path, name));
}

/**
 * The sorted names in a folder; null for a file.
 * @param {string} path
 */
function statEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return null;
    throw error;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureBuilt();
}
