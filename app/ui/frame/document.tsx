import { Links, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { useNonce } from '~/platform/nonce';
import type { PageHandle } from './page-handle';
import type { Theme } from './types';

/** The HTML document in the reader's language and theme. */
export function Document({ theme, children }: { theme: Theme; children: ReactNode }) {
  const { locale } = useT();
  const nonce = useNonce();
  const title = useTitle();
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** The title that the deepest route with one says in its `handle`; the product's name where none does. */
function useTitle(): string {
  const { t } = useT();
  const matches = useMatches();
  for (const match of matches.toReversed()) {
    const handle = match.handle as PageHandle | undefined;
    const named = match.data === undefined ? null : handle?.titleOf?.(match.data as never, t);
    const title = named ?? (handle?.title && t(handle.title));
    if (title) return t('frame.pageTitle', { title });
  }
  return t('frame.productName');
}
