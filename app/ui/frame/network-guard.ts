import { useEffect } from 'react';
import { useT } from '~/platform/i18n/react';
import { bringRoutes, missingRoutes } from '~/platform/route-modules';
import { useToast } from '../toast';

/**
 * Without a network a link or a form goes on only if the code of what it leads to is here: Remix would load the page again for
 * it, and the browser put its own page in the place of ours, with all that was typed.
 */
export function useNetworkGuard(): void {
  const { t } = useT();
  const toast = useToast();
  useEffect(() => {
    const hold = (event: Event, address: string, again: () => void) => {
      const url = new URL(address, location.href);
      if (navigator.onLine || url.origin !== location.origin) return;
      const missing = missingRoutes(url.pathname);
      if (missing.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      bringRoutes(missing).then(again, () => toast({ tone: 'late', text: t('frame.offline') }));
    };
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!link?.href || link.target || link.hasAttribute('download')) return;
      if (event.button === 0 && !elsewhere) hold(event, link.href, () => link.click());
    };
    const send = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      const { submitter } = event;
      const address = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
      hold(event, address, () => form.requestSubmit(submitter));
    };
    // Before anything on the page hears of it.
    window.addEventListener('click', click, true);
    window.addEventListener('submit', send, true);
    return () => {
      window.removeEventListener('click', click, true);
      window.removeEventListener('submit', send, true);
    };
  }, [t, toast]);
}
