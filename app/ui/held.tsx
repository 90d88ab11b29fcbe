/** What a page shows stands still while somebody fills in a form on it: nothing that they see or type is pulled away. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

interface Held {
  /** Whether a form is open. */
  open: boolean;
  /** Called when a form opens; the function that it gives when it closes. */
  hold(): () => void;
  /** What has become of the form's object meanwhile; null while it is as it was. */
  newerOf(to: string): Newer | null;
}

export interface Newer {
  /** Who saved it, where the page knows. */
  by: string | null;
}

const HeldContext = createContext<Held | null>(null);

interface HeldProps<T> {
  value: T;
  /** A text that differs when the object that the form at the address `to` is about has changed. */
  stampOf(value: NoInfer<T>, to: string): string;
  byOf?(value: NoInfer<T>): string | null;
  children(shown: T): ReactNode;
}

/** Shows `value`; while a form below is open, as it was when it opened. */
export function Held<T>({ value, stampOf, byOf, children }: HeldProps<T>) {
  const [open, setOpen] = useState(0);
  const [kept, setKept] = useState<{ value: T } | null>(null);
  const hold = useCallback(() => {
    setOpen((count) => count + 1);
    return () => setOpen((count) => count - 1);
  }, []);
  // Taken while drawing: after it would be one drawing too late.
  if (open > 0 && !kept) setKept({ value });
  if (open === 0 && kept) setKept(null);
  const held = useMemo<Held>(
    () => ({
      open: open > 0,
      hold,
      newerOf: (to) =>
        kept && kept.value !== value && stampOf(kept.value, to) !== stampOf(value, to)
          ? { by: byOf?.(value) ?? null }
          : null,
    }),
    [open, hold, kept, value, stampOf, byOf],
  );
  return <HeldContext.Provider value={held}>{children(kept?.value ?? value)}</HeldContext.Provider>;
}

/** Whether a form is open on what is shown. */
export const useFormOpen = (): boolean => useContext(HeldContext)?.open ?? false;

/** Holds the page while `open`; tells what has become of the object of the form at `to`. */
export function useHold(open: boolean, to: string): Newer | null {
  const held = useContext(HeldContext);
  const hold = held?.hold;
  useEffect(() => (open && hold ? hold() : undefined), [open, hold]);
  return (open && held?.newerOf(to)) || null;
}
