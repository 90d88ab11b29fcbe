/** What the worker is asked to keep, so that the reporter's work opens and takes verbs without a network. Browser only. */
import { bringRoutes } from '~/platform/route-modules';
import { DialogPanel } from '~/ui/dialog';
import { VerbFieldsLater } from './verb-fields-later';
import { ASSIGNMENT_VERBS } from './verbs-at-hand';

/** The pages that take verbs without a network: each brings the code of the other, since files that no page names are dropped. */
const PAGES = ['routes/work', 'routes/queue'];

/** Registers the worker and names the files of this page, of its dialogs and of its verbs. Without a worker the page is what it was. */
export async function keepOffline(signal: AbortSignal): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    // What a dialog needs is fetched before it is asked for.
    await Promise.all([
      DialogPanel.bring(),
      VerbFieldsLater.bring(),
      bringRoutes([ASSIGNMENT_VERBS, ...PAGES]),
    ]);
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
