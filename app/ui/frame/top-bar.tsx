import { Form, Link, useLocation, useSearchParams } from '@remix-run/react';
import { Bell, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { useLiveFetch } from '~/platform/live/live-fetch';
import { IconLink } from '../icon-button';
import { Mark } from './brand';
import { DemoPill } from './demo-banner';
import { PaletteButton } from './palette-buttons';
import { PersonMenu } from './person-menu';
import type { Appearance, FrameData } from './types';

interface TopBarProps {
  frame: FrameData;
  appearance: Appearance;
  /** Before the bell. */
  tools?: ReactNode;
}

/** The bar at the top: product, programme, search, demo notice, notifications, person. */
export function TopBar({ frame, appearance, tools }: TopBarProps) {
  const { t } = useT();
  return (
    <header
      data-print="no"
      className="sticky top-0 z-30 flex h-(--frame-top) items-center gap-2 border-line border-b bg-panel px-3 md:gap-4 md:px-4"
    >
      <Link
        to="/"
        aria-label={t('frame.home')}
        className="flex items-center gap-2.5 rounded-md max-md:min-h-11 lg:w-44"
      >
        <Mark />
        <span className="whitespace-nowrap font-bold text-accent text-lg tracking-tight md:max-lg:hidden">
          {t('frame.productName')}
        </span>
      </Link>
      {frame.programme && (
        <p
          title={frame.programme}
          className="line-clamp-2 max-w-64 font-medium text-muted text-xs leading-4 max-xl:hidden"
        >
          <span className="sr-only">{t('frame.programme')}: </span>
          {frame.programme}
        </p>
      )}
      <SearchBox />
      <PaletteButton />
      <div className="flex items-center gap-1 md:ml-auto md:gap-2">
        <DemoPill date={appearance.demoDate} />
        <IconLink
          to="/exemplars"
          label={t('frame.searchLabel')}
          className="not-noscript:hidden md:hidden"
        >
          <Search aria-hidden />
        </IconLink>
        {tools}
        <BellLink frame={frame} />
        <PersonMenu who={frame.who} theme={appearance.theme} />
      </div>
    </header>
  );
}

/** Where no script opens the palette. */
function SearchBox() {
  const { t } = useT();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  // Other screens have a `q` of their own.
  const asked = pathname === '/exemplars' ? (search.get('q') ?? '') : '';
  return (
    <Form
      action="/exemplars"
      role="search"
      className="not-noscript:hidden relative min-w-40 max-w-md flex-1 max-md:hidden"
    >
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <input
        key={asked}
        type="search"
        name="q"
        defaultValue={asked}
        aria-label={t('frame.searchLabel')}
        placeholder={t('frame.searchPlaceholder')}
        className="h-9 w-full rounded-md border border-line bg-ground pr-2 pl-8.5 transition-colors hover:border-line-strong focus:bg-panel"
      />
    </Form>
  );
}

function BellLink({ frame }: { frame: FrameData }) {
  const { t } = useT();
  const unread = useUnread(frame);
  const label = unread > 0 ? t('frame.unread', { count: unread }) : t('frame.notifications');
  return (
    <IconLink to="/notifications" label={label} className="relative">
      <Bell aria-hidden />
      {unread > 0 && (
        <span
          aria-hidden
          data-figures
          className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-danger-fill px-1 text-center font-semibold text-on-danger text-xs leading-4"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </IconLink>
  );
}

/** The figure that came with the page, and between two pages the one that was heard since. */
function useUnread(frame: FrameData): number {
  const heard = useLiveFetch<{ unread: number }>(
    '/notifications/unread',
    ({ kind }) => kind === 'notification',
  );
  const [at, setAt] = useState({ frame, answer: heard.data });
  if (at.frame !== frame) setAt({ frame, answer: heard.data });
  return heard.data && heard.data !== at.answer ? heard.data.unread : frame.unread;
}
