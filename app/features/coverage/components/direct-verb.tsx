/** A verb that asks nothing: a form of one button. */

import { Form, useFetcher, useLocation } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button, type ButtonProps } from '~/ui/button';
import { KeyField } from '~/ui/key-field';
import { useRefusalToast } from '~/ui/refusal-toast';
import { VersionField } from '~/ui/version-field';

interface DirectVerbProps
  extends Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'wide' | 'className'> {
  to: string;
  /** Of what the page shows. */
  version: number;
  label: TextKey;
  /** Shown while it is under way; the label otherwise. */
  pendingLabel?: TextKey | undefined;
  /** More of the label for a screen reader: what it is about. */
  about?: string | undefined;
}

/** A verb that asks nothing: one press. Without JavaScript the answer is a page. */
export function DirectVerb(props: DirectVerbProps) {
  const { to, version, label, pendingLabel, about, ...button } = props;
  const { t } = useT();
  const fetcher = useFetcher<VerbResult>({ key: to });
  const { pathname, search } = useLocation();
  // The fetcher outlives the button: its last answer may be of an earlier page.
  const [before] = useState(fetcher.data);
  useRefusalToast(fetcher.data, before);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.delete('redirectTo');
    form.set('stay', 'told');
    fetcher.submit(form, { method: 'post', action: to });
  };
  const pending = fetcher.state !== 'idle';
  return (
    <Form method="post" action={to} onSubmit={send} className={button.wide ? 'flex-1' : undefined}>
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <KeyField />
      <VersionField version={version} />
      <Button {...button} pending={pending}>
        {t(pending && pendingLabel ? pendingLabel : label)}
        {about && <span className="sr-only">: {about}</span>}
      </Button>
    </Form>
  );
}
