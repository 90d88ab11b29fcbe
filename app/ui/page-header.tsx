import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** Badges beside the title. */
  marks?: ReactNode;
  actions?: ReactNode;
  /** The way here, nearest last. */
  crumbs?: readonly { to: string; label: ReactNode }[] | undefined;
}

/** The head of a page: its one h1, what it is, what can be done. */
export function PageHeader({ title, description, marks, actions, crumbs = [] }: PageHeaderProps) {
  const { t } = useT();
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {crumbs.length > 0 && (
          <nav aria-label={t('frame.crumbs')} data-print="no">
            <ol className="mb-1 flex flex-wrap items-center gap-1 text-muted text-sm">
              {crumbs.map((crumb) => (
                <li key={crumb.to} className="flex items-center gap-1">
                  <Link
                    to={crumb.to}
                    className="rounded-sm underline-offset-2 hover:text-ink hover:underline max-md:-my-3 max-md:py-3"
                  >
                    {crumb.label}
                  </Link>
                  <ChevronRight aria-hidden className="size-3.5" />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          {marks}
        </div>
        {description && <p className="mt-0.5 max-w-3xl text-pretty text-muted">{description}</p>}
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-2" data-print="no">
          {actions}
        </div>
      )}
    </header>
  );
}

/** The width and margins of a page's body; `wide` uses the whole screen (calendar, big tables). */
export const Page = ({
  wide = false,
  children,
}: {
  wide?: boolean | undefined;
  children: ReactNode;
}) => (
  <div
    className={
      wide
        ? 'w-full px-4 py-4 md:px-6 md:py-5'
        : 'mx-auto w-full max-w-6xl px-4 py-4 md:px-6 md:py-6'
    }
  >
    {children}
  </div>
);
