/** Brings a page to life in the browser, in the language that the server wrote it in. */
import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import {
  bringAnswers,
  bringAnswersIn,
  bringTextsOf,
  loadClientTexts,
} from '~/platform/i18n/client';
import { I18nProvider } from '~/platform/i18n/react';
import { whenIdle } from '~/platform/idle';
import { reaching } from '~/platform/reaching';
import { knowEmptyModules } from '~/platform/route-modules';

declare global {
  /** Read by libraries that add style elements: they may only do so with the page's nonce. */
  var __webpack_nonce__: string | undefined;
  /** The ids of routes that only answer; the build puts them in (vite.config.ts). */
  const __ROUTES_WITHOUT_PAGE__: readonly string[];
}

const ownScript = document.querySelector<HTMLScriptElement>('script[nonce]');
if (ownScript?.nonce) globalThis.__webpack_nonce__ = ownScript.nonce;

// The router leaves what it has given up loading unhandled: that is no fault, and nobody need read of it.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError')
    event.preventDefault();
});

window.fetch = reaching(window.fetch);
knowEmptyModules(__ROUTES_WITHOUT_PAGE__);

/**
 * `RemixBrowser` waits for the page's data by throwing a promise at the root, where nothing catches it: a key that is pressed
 * meanwhile makes React draw at once, fail (#345) and leave the page dead. So the wait comes before React.
 */
async function dataOfThePage(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown;
  }
}

const [texts] = await Promise.all([loadClientTexts(), dataOfThePage()]);

// The data of the page, as its own scripts carry them.
const dataScripts = [...document.scripts].filter((script) => !script.src);
await bringAnswersIn(dataScripts.map((script) => script.text).join('\n'));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider texts={texts} bring={bringTextsOf}>
        <RemixBrowser />
      </I18nProvider>
    </StrictMode>,
    // Without it a hydration that React mends by itself is reported to nobody.
    { onRecoverableError: reportError },
  );
});

whenIdle(bringAnswers);
