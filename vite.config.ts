import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { chunkOf } from './chunks.config';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Routes that only answer: what they export is for the server alone. */
function routesWithoutPage(): string[] {
  const files = readdirSync(folder('./app/routes'));
  const isPage = (file: string) =>
    /^export (default|\{[^}]*\bdefault\b)/m.test(
      readFileSync(folder(`./app/routes/${file}`), 'utf8'),
    );
  return files
    .filter((file) => !isPage(file))
    .map((file) => `routes/${file.replace(/\.tsx?$/, '')}`);
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~db': folder('./db'), '~': folder('./app') } },
  // Without the entries the first page after an install answers 504 and never hydrates.
  optimizeDeps: {
    entries: [
      './app/**/*.{ts,tsx}',
      '!./app/**/*.{server,test}.{ts,tsx}',
      '!./app/{server,boot/**}.ts',
    ],
    // Server packages with native parts: the scan reaches them through routes and cannot bundle them.
    exclude: ['@node-rs/argon2', 'better-sqlite3', 'pg'],
  },
  define: { __ROUTES_WITHOUT_PAGE__: JSON.stringify(routesWithoutPage()) },
  build: {
    target: 'es2022',
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOf } } }),
  },
  // Bundled, they are read as what is used of them and not as a thousand files at every start.
  ssr: { noExternal: ['date-fns', 'lucide-react', 'radix-ui', /^@radix-ui\//, 'rrule'] },
}));
