/**
 * The app's configuration; vite.config.ts hands it to Remix. The browser knows every route from the start (5 KB gzipped, kept by
 * the browser): with `v3_lazyRouteDiscovery`, a verb that is answered while a link looks for its route ends in "Didn't find any
 * matches after fetcher action" in place of the page (`handleFetcherAction` of @remix-run/router).
 */
export default {
  appDirectory: 'app',
  buildDirectory: process.env.BUILD_DIR ?? 'build',
  ignoredRouteFiles: ['**/.*', '**/*.test.{ts,tsx}'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
};
