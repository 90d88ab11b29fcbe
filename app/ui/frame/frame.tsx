import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { BottomBar } from './bottom-bar';
import { Mark } from './brand';
import { DemoStrip } from './demo-banner';
import { LiveNotice } from './live-notice';
import { LiveRefresh } from './live-refresh';
import { useNetworkGuard } from './network-guard';
import { OfflineNotice } from './offline-notice';
import { PaletteHost } from './palette-host';
import { PendingBar } from './pending-bar';
import { LanguageForm } from './person-menu';
import { NavProvider } from './queue-link';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import type { Appearance, FrameData } from './types';
import { useUnsentForm } from './use-unsent-form';

interface FrameProps {
  frame: FrameData;
  appearance: Appearance;
  /** In the bar at the top. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of a signed-in person: bar at the top, own screens at the left (below on a phone), the work in the middle. */
export function Frame({ frame, appearance, tools, children }: FrameProps) {
  return (
    <PaletteHost nav={frame.nav}>
      <SkipLink />
      <PendingBar />
      <DemoStrip date={appearance.demoDate} />
      <TopBar frame={frame} appearance={appearance} tools={tools} />
      <div className="flex">
        <SideBar nav={frame.nav} />
        <Main className="max-md:pb-18">
          <NavProvider value={frame.nav}>{children}</NavProvider>
        </Main>
      </div>
      <BottomBar nav={frame.nav} />
      <LiveRefresh />
      <LiveNotice />
    </PaletteHost>
  );
}

/** The frame of somebody who is not signed in: the product's name, the language, the page. */
export function BareFrame({
  appearance,
  children,
}: {
  appearance: Appearance;
  children: ReactNode;
}) {
  const { t } = useT();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <PendingBar />
      <DemoStrip date={appearance.demoDate} always />
      <header className="flex items-center justify-between gap-3 px-4 py-3 md:px-6" data-print="no">
        <span className="flex items-center gap-2.5 font-bold text-accent text-lg tracking-tight">
          <Mark />
          {t('frame.productName')}
        </span>
        <LanguageForm />
      </header>
      <Main className="flex flex-1 flex-col">{children}</Main>
    </div>
  );
}

function SkipLink() {
  const { t } = useT();
  return (
    <a
      href="#main"
      className="sr-only rounded-md bg-accent-fill px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-70"
    >
      {t('frame.skipToContent')}
    </a>
  );
}

function Main({ className, children }: { className: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const announcement = useArrival(main);
  useNetworkGuard();
  useUnsentForm();
  return (
    <main ref={main} id="main" tabIndex={-1} className={`min-w-0 flex-1 outline-none ${className}`}>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <OfflineNotice />
      {children}
    </main>
  );
}

/** Tells a screen reader which page it came to; takes the focus only when the link that led here is gone. */
function useArrival(main: React.RefObject<HTMLElement>): string {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    setAnnouncement(document.title);
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
  return announcement;
}
