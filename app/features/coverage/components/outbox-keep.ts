/** What the worker is asked to keep, so that the reporter's work opens and takes verbs without a network. Browser only. */
import { bringVerbFields } from './verb-fields-later';

/** The route whose module sends a verb, or keeps it where there is no network. */
const VERB_ROUTE = 'routes/assignments.$id.$verb';

/** Registers the worker and names the files of this page, of its dialogs and of its verbs. Without a worker the page is what it was. */
export async function keepOffline(signal: AbortSignal): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    // What a dialog needs is fetched before it is asked for.
    await Promise.all([import('~/ui/dialog-panel'), bringVerbFields(), bringVerbs()]);
    if (!signal.aborted) active?.postMessage({ keep: [...new Set(loadedFiles())] });
  } catch {
    // No worker, or no network any more: the next load tries again.
  }
}

const loadedFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`));

/** Fetches what a verb runs, with its texts. */
async function bringVerbs(): Promise<void> {
  const { __remixManifest: manifest } = window as unknown as {
    __remixManifest?: { routes: Record<string, { module: string } | undefined> };
  };
  const route = manifest?.routes[VERB_ROUTE];
  if (route) await import(/* @vite-ignore */ route.module);
}
