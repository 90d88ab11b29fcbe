import { useEffect, useId, useRef, useState } from 'react';
import type { Message } from '~/platform/errors';
import { FieldErrors, useField } from './field';

/**
 * Looks at the size of files as they are chosen: one that is too large is refused at its field with `message`, and its form is
 * not sent, so that nothing typed is lost to an upload in vain. Gives the attributes of the file control and the refusal to draw.
 */
export function useFileLimit(maxBytes: number, message: Message) {
  const field = useField();
  const id = useId();
  const control = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const form = control.current?.form;
    if (!form || !refused) return;
    // On the form itself and early: React, Remix and the draft listen further out or later.
    const stop = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      control.current?.focus();
    };
    const forget = () => setRefused(false);
    form.addEventListener('submit', stop, { capture: true });
    form.addEventListener('reset', forget);
    return () => {
      form.removeEventListener('submit', stop, { capture: true });
      form.removeEventListener('reset', forget);
    };
  }, [refused]);
  const look = (files: FileList | null) =>
    setRefused([...(files ?? [])].some((file) => file.size > maxBytes));
  const describedBy = [field?.describedBy, refused && id].filter(Boolean).join(' ');
  return {
    look,
    attributes: {
      ref: control,
      'aria-invalid': field?.invalid || refused || undefined,
      'aria-describedby': describedBy || undefined,
    },
    error: (
      <div role="status">
        <FieldErrors id={id} errors={refused ? [message] : []} />
      </div>
    ),
  };
}
