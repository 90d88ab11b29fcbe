import { Form, useFetcher, useLocation } from '@remix-run/react';
import { Undo2 } from 'lucide-react';
import type { FormEvent } from 'react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button } from '~/ui/button';
import { KeyField } from '~/ui/key-field';
import { useRefusalToast } from '~/ui/refusal-toast';
import { seenIn } from '~/ui/seen-field';

interface UndoButtonProps {
  to: string;
  /** What is undone, for a screen reader. */
  about: string;
}

/** Takes an event of the history back with one press; the frame tells that it was done, this why it was not. */
export function UndoButton({ to, about }: UndoButtonProps) {
  const { t } = useT();
  const fetcher = useFetcher<VerbResult>();
  const { pathname, search } = useLocation();
  useRefusalToast(fetcher.data);
  // Pressed again, it goes on in spite of what it has just told.
  const seen = seenIn(fetcher.data && !fetcher.data.ok ? fetcher.data.problem : null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.delete('redirectTo');
    form.set('stay', 'told');
    form.set('seen', seen);
    fetcher.submit(form, { method: 'post', action: to });
  };
  return (
    <Form method="post" action={to} onSubmit={send} data-print="no">
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <KeyField />
      <Button
        size="sm"
        variant="ghost"
        icon={<Undo2 aria-hidden />}
        pending={fetcher.state !== 'idle'}
        className="-ml-2.5 text-accent"
      >
        {t('undo.verb')}
        <span className="sr-only">: {about}</span>
      </Button>
    </Form>
  );
}
