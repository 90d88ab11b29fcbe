import { Link, useLocation } from '@remix-run/react';
import { Ellipsis } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Disclosure } from '../disclosure';
import { entryAt, NAV_ICONS } from './nav-icons';
import type { NavEntry } from './types';

const SEATS = 5;
const CELL =
  'relative flex h-14 flex-col items-center justify-center gap-0.5 rounded-md text-muted text-xs focus-visible:outline-offset-[-2px] aria-[current=page]:font-semibold aria-[current=page]:text-accent';

/** The reader's own screens under the thumb: five at most, the rest behind "Thêm". Phones only. */
export function BottomBar({ nav }: { nav: readonly NavEntry[] }) {
  const { t } = useT();
  const shown = nav.length <= SEATS ? nav : nav.slice(0, SEATS - 1);
  const rest = nav.slice(shown.length);
  const current = entryAt(nav, useLocation().pathname);
  return (
    <nav
      aria-label={t('frame.mainNav')}
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex [&>li]:min-w-0 [&>li]:flex-1">
        {shown.map((entry) => (
          <li key={entry.key}>
            <BottomLink entry={entry} current={entry === current} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Disclosure
              panel="float"
              className="static"
              summaryClassName={CELL}
              summary={
                <>
                  <Ellipsis aria-hidden className="size-5" />
                  {t('frame.more')}
                </>
              }
              panelClassName="top-auto right-2 bottom-full mb-2"
            >
              <ul>
                {rest.map((entry) => (
                  <li key={entry.key}>
                    <RestLink entry={entry} current={entry === current} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        )}
      </ul>
    </nav>
  );
}

interface LinkProps {
  entry: NavEntry;
  current: boolean;
}

function BottomLink({ entry, current }: LinkProps) {
  const { t } = useT();
  const Icon = NAV_ICONS[entry.key];
  return (
    <Link to={entry.to} aria-current={current ? 'page' : undefined} className={CELL}>
      <span className="relative">
        <Icon aria-hidden className="size-5" />
        {entry.count !== null && entry.count > 0 && (
          <span
            data-figures
            className="absolute -top-1 left-3.5 min-w-4 rounded-full bg-accent-soft px-1 text-center font-semibold text-accent text-xs leading-4"
          >
            {entry.count}
          </span>
        )}
      </span>
      <span className="max-w-full truncate">{t(`frame.navShort.${entry.key}`)}</span>
    </Link>
  );
}

function RestLink({ entry, current }: LinkProps) {
  const { t } = useT();
  const Icon = NAV_ICONS[entry.key];
  return (
    <Link
      to={entry.to}
      aria-current={current ? 'page' : undefined}
      className="flex min-h-11 items-center gap-2.5 rounded-sm px-2.5 hover:bg-sunken aria-[current=page]:text-accent"
    >
      <Icon aria-hidden className="size-4.5" />
      <span className="flex-1">{t(`frame.nav.${entry.key}`)}</span>
      {entry.count !== null && entry.count > 0 && (
        <span data-figures className="text-muted">
          {entry.count}
        </span>
      )}
    </Link>
  );
}
