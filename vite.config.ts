import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\//;

/** What every page fetches, in three files: fifty icons of 300 bytes each cost more on the way than they weigh. */
function chunkOf(id: string): string | undefined {
  if (FRAMEWORK.test(id)) return 'framework';
  if (id.includes('/node_modules/lucide-react/')) return 'icons';
  const [, locale] = /\/i18n\/(vi|en)\/(?:calendar|board|month|week|filters)\.ts$/.exec(id) ?? [];
  if (locale) return `calendar-texts-${locale}`;
  if (
    /\/app\/(ui\/(?!frame\/|dialog-panel|drawer|dragging|popover|menu|command)|platform\/(i18n\/react|clock|text|time))/.test(
      id,
    )
  )
    return 'ui';
  return undefined;
}

export default defineConfig({
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
  build: {
    target: 'es2022',
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  // Bundled, they are read as what is used of them and not as a thousand files at every start.
  ssr: { noExternal: ['date-fns', 'lucide-react', 'radix-ui', /^@radix-ui\//, 'rrule'] },
});
