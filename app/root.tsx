/** The document, the frame around every page, and what stands there when a page cannot. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import {
  type Frame as FrameOfReader,
  getFrame,
  type Unready,
} from '~/features/accounts/frame.server';
import { loadDayNotes } from '~/features/coverage/components/load-day-notes';
import { RecentChanges } from '~/features/history/components/recent-changes';
import { GenresProvider } from '~/features/newsroom/components/genres';
import { genresToSay } from '~/features/newsroom/queries.genres.server';
import { UnreadyNotice, type UnreadyWords } from '~/features/setup/components/unready-notice';
import { ClockProvider } from '~/platform/clock';
import { getCtx } from '~/platform/context.server';
import { readFlash, type WrittenFlash } from '~/platform/flash.server';
import type { Locale } from '~/platform/i18n/keys';
import { translator } from '~/platform/i18n/server';
import { LiveProvider } from '~/platform/live/live';
import { localeOf, themeOf } from '~/platform/preferences.server';
import { UNREACHED_STATUS } from '~/platform/reaching';
import { newestChangeKnown, services } from '~/platform/services.server';
import { formatDate } from '~/platform/time';
import { DayNotesProvider } from '~/ui/day-notes';
import { Document } from '~/ui/frame/document';
import { BareFrame, Frame } from '~/ui/frame/frame';
import type { PageHandle } from '~/ui/frame/page-handle';
import { ProblemPage, readProblem } from '~/ui/frame/problem-page';
import type { FrameData } from '~/ui/frame/types';
import { ToastProvider } from '~/ui/toast';
import '~/ui/styles.css';

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  // Asked before anything is read: the data is at least as new.
  const seq = newestChangeKnown();
  const [{ env, clock }, ctx, flashed] = await Promise.all([
    services(),
    getCtx(args),
    readFlash(request),
  ]);
  const locale = localeOf(request, ctx?.who ?? null);
  const [frame, genres] = await Promise.all([getFrame(ctx), ctx && genresToSay(ctx.db, locale)]);
  return data(
    {
      seq,
      locale,
      appearance: {
        theme: themeOf(request),
        demoDate: env.DEMO ? formatDate(clock.today()) : null,
      },
      clock: { now: clock.now(), still: clock.still },
      frame: frameIn(locale, frame),
      hears: ctx !== null && !ctx.who.mustChangePassword,
      flash: flashed ? told(locale, flashed.flash) : null,
      requestId: context.requestId,
      ...(genres && { genres }),
      ...(frame.unready && { unready: unreadyIn(locale, frame.unready) }),
    },
    flashed ? { headers: { 'Set-Cookie': flashed.clear } } : {},
  );
}

/** In words already: the page may not have the texts of whoever left it. */
const told = (locale: Locale, { id, key, params, undo }: WrittenFlash) => ({
  id,
  text: translator(locale)(key, params),
  undo: undo ?? null,
});

function unreadyIn(locale: Locale, { mine, administrators }: Unready): UnreadyWords {
  const t = translator(locale);
  const names = administrators.join(', ');
  const others = names ? 'setup.unready.others' : 'setup.unready.othersNameless';
  return {
    title: t('setup.unready.title'),
    text: mine ? t('setup.unready.mine') : t(others, { names }),
    link: mine ? t('setup.unready.toSetup') : null,
  };
}

/** The frame as this reader sees it; null for a stranger. */
function frameIn(locale: Locale, { who, nav, programme, unread }: FrameOfReader): FrameData | null {
  if (!who) return null;
  const name = locale === 'en' ? programme?.nameEn : programme?.name;
  return { who, nav, unread, programme: name ?? null };
}

/** The counts follow every change and every new page; filters and fetchers that only read leave the frame alone. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { formMethod, actionStatus, currentUrl, nextUrl, defaultShouldRevalidate } = args;
  if (formMethod && formMethod !== 'GET') return actionStatus !== UNREACHED_STATUS;
  if (currentUrl.pathname !== nextUrl.pathname) return true;
  return currentUrl.search === nextUrl.search && defaultShouldRevalidate;
}

const useRoot = () => useRouteLoaderData<typeof loader>('root');

export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot();
  return (
    <Document theme={root?.appearance.theme ?? 'system'}>
      <ToastProvider first={root?.flash}>{children}</ToastProvider>
    </Document>
  );
}

export default function App() {
  return (
    <Surroundings>
      <Outlet />
    </Surroundings>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRoot();
  const problem = readProblem(isRouteErrorResponse(error) ? error : null);
  return (
    <Surroundings>
      <ProblemPage {...problem} requestId={root?.requestId} />
    </Surroundings>
  );
}

/** The frame that this reader and this page have; a bare one when even the root could not be loaded. */
function Surroundings({ children }: { children: ReactNode }) {
  const root = useRoot();
  const bare = useMatches().some(
    (match) => (match.handle as PageHandle | undefined)?.frame === 'bare',
  );
  if (!root)
    return <BareFrame appearance={{ theme: 'system', demoDate: null }}>{children}</BareFrame>;
  const { frame, appearance, clock, unready } = root;
  return (
    <ClockProvider value={clock}>
      <GenresProvider said={root.genres}>
        {frame && !bare ? (
          <LiveProvider personId={frame.who.id} since={root.seq} hears={root.hears}>
            <DayNotesProvider value={loadDayNotes}>
              <Frame
                frame={frame}
                appearance={appearance}
                tools={frame.nav.some(({ key }) => key === 'calendar') && <RecentChanges />}
              >
                {unready && <UnreadyNotice {...unready} />}
                {children}
              </Frame>
            </DayNotesProvider>
          </LiveProvider>
        ) : (
          <BareFrame appearance={appearance}>{children}</BareFrame>
        )}
      </GenresProvider>
    </ClockProvider>
  );
}
