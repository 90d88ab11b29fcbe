import { Link, useLocation } from '@remix-run/react';
import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { cn } from '../cn';
import { entryAt, inGroups, NAV_ICONS } from './nav-icons';
import type { NavEntry } from './types';

/** The reader's own screens at the left: words from 1100 px, icons with a name below that, nothing on a phone. */
export function SideBar({ nav }: { nav: readonly NavEntry[] }) {
  const { t } = useT();
  const current = entryAt(nav, useLocation().pathname);
  return (
    <nav
      aria-label={t('frame.mainNav')}
      data-print="no"
      className="sticky top-(--frame-top) hidden h-[calc(100dvh-var(--frame-top))] w-15 shrink-0 flex-col overflow-y-auto border-line border-r bg-panel px-2 py-3 md:flex lg:w-52"
    >
      {inGroups(nav).map((group) => (
        <ul
          key={group[0]?.key}
          className="mb-2 border-line border-b pb-2 last:mb-0 last:border-b-0"
        >
          {group.map((entry) => (
            <li key={entry.key}>
              <SideLink entry={entry} current={entry === current} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function SideLink({ entry, current }: { entry: NavEntry; current: boolean }) {
  const { t } = useT();
  const Icon = NAV_ICONS[entry.key];
  const name = t(`frame.nav.${entry.key}`);
  const waiting = waitingIn(t, entry);
  return (
    <Link
      to={entry.to}
      aria-current={current ? 'page' : undefined}
      title={waiting ? `${name}: ${waiting}` : name}
      className="relative flex h-9 items-center gap-2.5 rounded-md px-3 text-ink transition-colors hover:bg-sunken focus-visible:outline-offset-[-2px] aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      <span className="min-w-0 flex-1 truncate max-lg:sr-only">{name}</span>
      {entry.count !== null && entry.count > 0 && (
        <span
          data-figures
          className={cn(
            'font-normal text-muted text-sm [a[aria-current=page]_&]:text-accent',
            'max-lg:absolute max-lg:top-0 max-lg:right-0 max-lg:min-w-4 max-lg:rounded-full max-lg:bg-sunken max-lg:px-1 max-lg:text-center max-lg:text-xs max-lg:leading-4',
          )}
        >
          {entry.count}
        </span>
      )}
    </Link>
  );
}

/** What the number beside the screen counts; null without one. */
function waitingIn(t: Translate, { key, count }: NavEntry): string | null {
  const isCounted =
    key === 'assignments' ||
    key === 'reporters' ||
    key === 'work' ||
    key === 'exemplars' ||
    key === 'queue';
  return isCounted && count ? t(`frame.waiting.${key}`, { count }) : null;
}
