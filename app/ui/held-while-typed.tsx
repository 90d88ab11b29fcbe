import { useNavigation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Held, useHold } from './held';
import { NewerNotice } from './newer-notice';

interface HeldWhileTypedProps<T> {
  value: T;
  /** A text that differs when what the page's forms are about has changed; all of the value unless told otherwise. */
  stampOf?(value: NoInfer<T>): string;
  children(shown: T): ReactNode;
}

const whole = (value: unknown): string => JSON.stringify(value);

/**
 * A live page whose forms stand open on it: from the first letter that somebody types until the form was answered it shows what it
 * showed, and says when that has changed elsewhere.
 */
export function HeldWhileTyped<T>({ value, stampOf = whole, children }: HeldWhileTypedProps<T>) {
  return (
    <Held value={value} stampOf={stampOf}>
      {(shown) => <Typing>{children(shown)}</Typing>}
    </Held>
  );
}

function Typing({ children }: { children: ReactNode }) {
  const [typing, setTyping] = useState(false);
  // Another key lets the forms begin anew, with what is there now.
  const [seen, setSeen] = useState(0);
  const newer = useHold(typing, '');
  // Until the answer is there: what was typed comes back with a refusal, not before it.
  const sent = useRef(false);
  const { state } = useNavigation();
  useEffect(() => {
    if (state !== 'idle' || !sent.current) return;
    sent.current = false;
    setTyping(false);
  }, [state]);
  const inside = useRef<HTMLDivElement>(null);
  // What was typed before the page came to life has told nobody.
  useEffect(() => {
    const fields = inside.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type="hidden"]), textarea',
    );
    if ([...(fields ?? [])].some((field) => field.value !== field.defaultValue)) setTyping(true);
  }, []);
  const see = () => {
    setTyping(false);
    setSeen((count) => count + 1);
  };
  return (
    <div ref={inside} onInput={() => setTyping(true)} onSubmit={() => (sent.current = true)}>
      {newer && (
        <div className="sticky top-2 z-20 mx-auto max-w-3xl px-4">
          <NewerNotice newer={newer} onSee={see} />
        </div>
      )}
      <div key={seen}>{children}</div>
    </div>
  );
}
