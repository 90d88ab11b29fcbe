import { Form, useFetcher, useLocation, useRevalidator } from '@remix-run/react';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMessage, useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { cn } from './cn';
import { IconButton } from './icon-button';

type ToastAction = { label: string } & ({ run: () => void } | { post: string });

export interface Toast {
  text: string;
  tone?: 'done' | 'late' | 'neutral' | undefined;
  /** Usually "Hoàn tác": something to run, or an address to send to. */
  action?: ToastAction | undefined;
}

interface Shown extends Toast {
  id: number;
}

const STAY_MS = 6000;
const STAY_WITH_ACTION_MS = 10_000;
const ICONS = { done: CircleCheck, late: CircleAlert, neutral: Info };
const COLOURS = { done: 'text-done', late: 'text-late', neutral: 'text-muted' };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows an acknowledgement, at the top of a phone or beside a dialog, at the foot of other pages: `toast({ text: t('coverage.done.claimed') })`. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

interface ToastProviderProps {
  /** What a redirect left to be said; in the page's HTML already, so that it is seen without JavaScript. */
  first?: { id: string; text: string; undo: string | null } | null | undefined;
  children: ReactNode;
}

/**
 * Holds the acknowledgements. Our own region instead of a library's: those write a <style> element at run time, which the
 * content security policy refuses.
 */
export function ToastProvider({ first, children }: ToastProviderProps) {
  const { t } = useT();
  const counter = useRef(1);
  const [toasts, setToasts] = useState<readonly Shown[]>(() =>
    first ? [{ id: 0, ...toastOf(first, t('undo.verb')) }] : [],
  );
  const [posts, setPosts] = useState<readonly string[]>([]);
  const told = useRef(first?.id);
  const show = useCallback((toast: Toast) => {
    const id = counter.current++;
    // One takes the place of another; only what went wrong stays until it is put away.
    setToasts((shown) => [
      ...shown.filter(({ tone }) => tone === 'late').slice(-2),
      { ...toast, id },
    ]);
  }, []);
  const drop = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  useEffect(() => {
    if (!first || told.current === first.id) return;
    told.current = first.id;
    show(toastOf(first, t('undo.verb')));
  }, [first, show, t]);
  const post = useCallback((to: string) => setPosts((sent) => [...new Set([...sent, to])]), []);
  const settled = useCallback(
    (to: string) => setPosts((sent) => sent.filter((each) => each !== to)),
    [],
  );
  const region = useMemo(
    () => <ToastRegion toasts={toasts} drop={drop} post={post} />,
    [toasts, drop, post],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      {region}
      {posts.map((to) => (
        <Posting key={to} to={to} onSettled={settled} />
      ))}
    </ToastContext.Provider>
  );
}

const toastOf = (told: { text: string; undo: string | null }, label: string): Toast => ({
  text: told.text,
  ...(told.undo ? { action: { label, post: told.undo } } : {}),
});

interface Handlers {
  drop(id: number): void;
  post(to: string): void;
}

function ToastRegion({ toasts, ...handlers }: Handlers & { toasts: readonly Shown[] }) {
  const { t } = useT();
  return (
    <section
      aria-label={t('frame.toasts')}
      data-print="no"
      className="pointer-events-none fixed bottom-4 left-1/2 z-60 flex w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 max-md:top-16 max-md:bottom-auto [body:has([role=dialog])_&]:top-3 [body:has([role=dialog])_&]:bottom-auto"
    >
      <div aria-live="polite" aria-relevant="additions" className="contents">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} {...handlers} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast, drop, post }: Handlers & { toast: Shown }) {
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
        <ActionButton action={toast.action} onUsed={() => drop(toast.id)} onPost={post} />
      )}
      <IconButton label={t('frame.dismiss')} onClick={() => drop(toast.id)} className="size-8">
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

interface ActionButtonProps {
  action: ToastAction;
  onUsed(): void;
  onPost(to: string): void;
}

/** What is sent to an address is a form, so that it works without JavaScript too. */
function ActionButton({ action, onUsed, onPost }: ActionButtonProps) {
  const { pathname, search } = useLocation();
  const look = 'rounded-sm px-2 py-1 font-medium text-accent hover:bg-accent-soft max-md:min-h-11';
  if ('run' in action) {
    const use = () => {
      action.run();
      onUsed();
    };
    return (
      <button type="button" className={look} onClick={use}>
        {action.label}
      </button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    onPost(action.post);
    onUsed();
  };
  return (
    <Form method="post" action={action.post} onSubmit={send}>
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <button type="submit" className={look}>
        {action.label}
      </button>
    </Form>
  );
}

/** Sends what a toast offered; the frame tells that it was done, this why it was not. */
function Posting({ to, onSettled }: { to: string; onSettled(to: string): void }) {
  const fetcher = useFetcher<VerbResult>();
  const { revalidate } = useRevalidator();
  const message = useMessage();
  const show = useToast();
  const sent = useRef(false);
  const { submit, state, data } = fetcher;
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    submit({ stay: 'told' }, { method: 'post', action: to });
  }, [to, submit]);
  useEffect(() => {
    if (state !== 'idle' || !data) return;
    onSettled(to);
    if (data.ok) return;
    show({ tone: 'late', text: message(data.problem.code, data.problem.params) });
    revalidate();
  }, [state, data, to, onSettled, show, message, revalidate]);
  return null;
}
