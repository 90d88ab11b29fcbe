import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from './cn';

interface DisclosureProps {
  /** What stands in the button: words, an icon, an avatar. */
  summary: ReactNode;
  /** Names the button when `summary` has no words. */
  label?: string | undefined;
  /** `float`: the panel floats under the button and closes by Esc or a press outside. `inline`: it pushes the page down. */
  panel?: 'float' | 'inline' | undefined;
  /** Unfolded from the start: what is inside was refused. */
  open?: boolean | undefined;
  /** Called when it unfolds: the time to fetch what is inside. */
  onOpen?: (() => void) | undefined;
  className?: string | undefined;
  summaryClassName?: string | undefined;
  panelClassName?: string | undefined;
  children: ReactNode;
}

/**
 * A button that unfolds a panel, made of `<details>`: works without JavaScript. For forms behind a verb, and for menus of
 * links; a `data-close` inside folds it.
 */
export function Disclosure(props: DisclosureProps) {
  const {
    summary,
    label,
    panel = 'inline',
    open,
    onOpen,
    className,
    summaryClassName,
    panelClassName,
    children,
  } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const float = panel === 'float';
  useCloseOutside(details, float);
  const told = useRef(onOpen);
  // It unfolds without JavaScript, too: what was opened before the page came to life has told nobody.
  useEffect(() => {
    if (details.current?.open) told.current?.();
  }, []);
  return (
    <details
      ref={details}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
      className={cn(float && 'relative', className)}
    >
      <summary aria-label={label} title={label} className={cn('rounded-md', summaryClassName)}>
        {summary}
      </summary>
      <div
        className={cn(
          float &&
            'absolute top-full right-0 z-50 mt-1 w-64 animate-rise rounded-md border border-line bg-raised p-1.5 shadow-float',
          panelClassName,
        )}
      >
        {children}
      </div>
    </details>
  );
}

function useCloseOutside(details: React.RefObject<HTMLDetailsElement>, on: boolean) {
  useEffect(() => {
    if (!on) return;
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      const leaving = event instanceof KeyboardEvent && event.key === 'Escape';
      const inside = event.target instanceof Node && element.contains(event.target);
      const followed =
        event.type === 'click' &&
        inside &&
        (event.target as Element).closest('a, [data-close]') !== null;
      if (!leaving && !followed && (inside || event instanceof KeyboardEvent)) return;
      element.open = false;
      if (leaving) element.querySelector('summary')?.focus();
    };
    for (const type of ['pointerdown', 'click', 'keydown', 'focusin'])
      document.addEventListener(type, close);
    return () => {
      for (const type of ['pointerdown', 'click', 'keydown', 'focusin'])
        document.removeEventListener(type, close);
    };
  }, [details, on]);
}
