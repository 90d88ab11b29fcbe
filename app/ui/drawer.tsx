import { useNavigate } from '@remix-run/react';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from './cn';
import { IconLink } from './icon-button';

export interface DrawerProps {
  /** The address of the page without the drawer: the cross and Esc lead there. */
  closeTo: string;
  title: ReactNode;
  /** Badges and the like above the title. */
  eyebrow?: ReactNode;
  /** Fixed at the foot: the verbs. */
  footer?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * Details at the right that have their own address; a whole page on a phone. It does not block the page beside it.
 * Works without JavaScript: it is plain HTML and its cross is a link. Takes the focus when it opens, gives it back when it closes.
 */
export function Drawer({ closeTo, title, eyebrow, footer, className, children }: DrawerProps) {
  const { t } = useT();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useDrawerKeys(panel, closeTo);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={heading}
      className={cn(
        'fixed inset-y-0 right-0 z-40 flex w-full animate-slide flex-col border-line bg-panel outline-none md:top-(--frame-top) md:w-[30rem] md:border-l md:shadow-float',
        className,
      )}
    >
      <header className="flex items-start justify-between gap-3 border-line border-b px-5 py-3.5">
        <div className="min-w-0">
          {eyebrow && <div className="mb-1 flex flex-wrap gap-1.5">{eyebrow}</div>}
          <h2 id={heading} className="font-semibold text-lg">
            {title}
          </h2>
        </div>
        <IconLink to={closeTo} label={t('buttons.close')} preventScrollReset className="-mr-2">
          <X aria-hidden />
        </IconLink>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
          {footer}
        </footer>
      )}
    </aside>
  );
}

function useDrawerKeys(panel: React.RefObject<HTMLElement>, closeTo: string) {
  const navigate = useNavigate();
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [panel]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const inside =
        panel.current?.contains(document.activeElement) || document.activeElement === document.body;
      if (event.key === 'Escape' && !event.defaultPrevented && inside)
        navigate(closeTo, { preventScrollReset: true });
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [panel, closeTo, navigate]);
}
