import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from './cn';
import { IconButton } from './icon-button';

export interface Toast {
  text: string;
  tone?: 'done' | 'late' | 'neutral' | undefined;
  /** Usually "Hoàn tác". */
  action?: { label: string; run: () => void } | undefined;
}

interface Shown extends Toast {
  id: number;
}

const STAY_MS = 6000;
const STAY_WITH_ACTION_MS = 12_000;
const ICONS = { done: CircleCheck, late: CircleAlert, neutral: Info };
const COLOURS = { done: 'text-done', late: 'text-late', neutral: 'text-muted' };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows an acknowledgement at the foot of the page: `toast({ text: t('coverage.done.claimed') })`. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

interface ToastProviderProps {
  /** What a redirect left to be said; in the page's HTML already, so that it is seen without JavaScript. */
  first?: { id: string; text: string } | null | undefined;
  children: ReactNode;
}

/**
 * Holds the acknowledgements. Our own region instead of a library's: those write a <style> element at run time, which the
 * content security policy refuses.
 */
export function ToastProvider({ first, children }: ToastProviderProps) {
  const counter = useRef(1);
  const [toasts, setToasts] = useState<readonly Shown[]>(() =>
    first ? [{ id: 0, text: first.text }] : [],
  );
  const told = useRef(first?.id);
  const show = useCallback((toast: Toast) => {
    const id = counter.current++;
    setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
  }, []);
  const drop = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  useEffect(() => {
    if (!first || told.current === first.id) return;
    told.current = first.id;
    show({ text: first.text });
  }, [first, show]);
  const region = useMemo(() => <ToastRegion toasts={toasts} drop={drop} />, [toasts, drop]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      {region}
    </ToastContext.Provider>
  );
}

function ToastRegion({ toasts, drop }: { toasts: readonly Shown[]; drop: (id: number) => void }) {
  const { t } = useT();
  return (
    <section
      aria-label={t('frame.toasts')}
      data-print="no"
      className="pointer-events-none fixed bottom-4 left-1/2 z-60 flex w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 max-md:bottom-20"
    >
      <div aria-live="polite" aria-relevant="additions" className="contents">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} drop={drop} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast, drop }: { toast: Shown; drop: (id: number) => void }) {
  const { t } = useT();
  const [held, setHeld] = useState(false);
  const tone = toast.tone ?? 'done';
  const Icon = ICONS[tone];
  useEffect(() => {
    if (held || tone === 'late') return;
    const timer = setTimeout(() => drop(toast.id), toast.action ? STAY_WITH_ACTION_MS : STAY_MS);
    return () => clearTimeout(timer);
  }, [held, tone, toast, drop]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focus only hold the clock; every verb inside is a button
    <div
      role={tone === 'late' ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-rise items-center gap-2.5 rounded-md border border-line bg-raised py-1.5 pr-1.5 pl-3.5 shadow-float"
    >
      <Icon aria-hidden className={cn('size-4.5 shrink-0', COLOURS[tone])} />
      <p className="min-w-0 flex-1 py-1">{toast.text}</p>
      {toast.action && (
        <button
          type="button"
          className="rounded-sm px-2 py-1 font-medium text-accent hover:bg-accent-soft max-md:min-h-11"
          onClick={() => {
            toast.action?.run();
            drop(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <IconButton label={t('frame.dismiss')} onClick={() => drop(toast.id)} className="size-8">
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
